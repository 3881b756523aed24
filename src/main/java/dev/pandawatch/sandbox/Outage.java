package dev.pandawatch.sandbox;

import java.time.Instant;

/// A time in which a provider does not answer.
///
/// @param until exclusive
/// @param provider as in a model's name: `vertex_ai`. Embeddings come from it, too, whatever the model (F115)
/// @param share of the calls that fail, up to 1
record Outage(Instant from, Instant until, String provider, double share) {
    static final String EMBEDDINGS = "vertex_ai";

    boolean covers(Instant at, String wanted) {
        return provider.equals(wanted) && !at.isBefore(from) && at.isBefore(until);
    }
}
