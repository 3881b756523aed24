package dev.pandawatch.sandbox;

import java.time.Instant;

/// A time in which a provider does not answer.
///
/// @param until exclusive
/// @param provider as in a model's name, `vertex_ai`; or one of [#JUDGES] and [#EMBEDDING_SERVICE]
/// @param share of the calls that fail, up to 1
record Outage(Instant from, Instant until, String provider, double share) {
    /// Every provider, as far as it judges.
    static final String JUDGES = "*judges";

    /// The provider of embeddings, as far as it embeds.
    static final String EMBEDDING_SERVICE = "*embeddings";

    /// The end of an outage that goes on until somebody ends it.
    static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    boolean covers(Instant at, String wanted) {
        return provider.equals(wanted) && !at.isBefore(from) && at.isBefore(until);
    }

    boolean open() {
        return until.equals(OPEN);
    }

    Outage ended(Instant at) {
        return new Outage(from, at, provider, share);
    }
}
