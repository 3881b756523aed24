package dev.pandawatch.gateway;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One score of a trace or a session, every value as it came (F116).
///
/// @param level what was judged
/// @param targetId of the trace or session
/// @param status SUCCESS, FAILED or PENDING
/// @param value a number as text for NUMERIC; `null` if the metric failed
/// @param dataType NUMERIC, BOOLEAN or CATEGORICAL
/// @param source AUTOMATED, ANNOTATION or PROGRAMMATIC
/// @param runId `null` for a person's score, and once its run is deleted (F110)
/// @param reason the judge's words, or why the metric failed (F106)
/// @param environment of the trace; always `null` for a session
/// @param metadata what the metric tells besides, deeply immutable
public record RunScore(
        String id,
        Target level,
        String targetId,
        String metric,
        String status,
        @Nullable String value,
        String dataType,
        String source,
        @Nullable String runId,
        @Nullable String reason,
        @Nullable String environment,
        Map<String, @Nullable Object> metadata,
        @Nullable Instant createdAt,
        Map<String, @Nullable Object> unknown) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
    private static final String RISK = "_risk";

    /// The weighted sum of a trace's risks, and no signal itself.
    private static final String STEP = "step";

    /// The server's reason for a perfect score of a session in which nothing could be judged.
    private static final String NOTHING_JUDGED = "No evaluable traces.";

    public RunScore {
        metadata = FilterDocument.frozenMap(metadata);
        unknown = FilterDocument.frozenMap(unknown);
    }

    public boolean failed() {
        return status.equals("FAILED");
    }

    /// NaN if it failed, or is no number.
    public double number() {
        return value != null
                        && dataType.equals("NUMERIC")
                        && NUMBER.matcher(value).matches()
                ? Double.parseDouble(value)
                : Double.NaN;
    }

    /// From which value on a target passes; NaN if the server does not say, as for sessions (F135).
    public double threshold() {
        return metadata.get("threshold") instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /// The server's own verdict; empty if it gives none.
    public Optional<Boolean> passed() {
        return metadata.get("success") instanceof Boolean success ? Optional.of(success) : Optional.empty();
    }

    /// Whether it is a perfect score of a session of which nothing was judged, so that it stands for nothing (F113).
    public boolean unjudged() {
        return NOTHING_JUDGED.equals(reason)
                || (tracesEvaluated().isPresent() && tracesEvaluated().getAsInt() == 0);
    }

    /// How many traces of the session had any signal; empty for a trace, and if none had one (F113).
    public OptionalInt tracesEvaluated() {
        return count("traces_evaluated");
    }

    public OptionalInt tracesInSession() {
        return count("total_traces_in_session");
    }

    /// For each evaluated trace of the session the signals that could be had, such as `confidence`, `loop`, `tool` and
    /// `coherence`; what is not among them failed, and was left out of the score (F113).
    public Map<String, Set<String>> signals() {
        Map<String, Set<String>> signals = new LinkedHashMap<>();
        if (metadata.get("per_trace_signals") instanceof Map<?, ?> traces) {
            traces.forEach((trace, risks) -> signals.put(String.valueOf(trace), named(risks)));
        }
        return signals;
    }

    private static Set<String> named(@Nullable Object risks) {
        Set<String> names = new LinkedHashSet<>();
        if (risks instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                String name = String.valueOf(key);
                if (name.endsWith(RISK)) {
                    names.add(name.substring(0, name.length() - RISK.length()));
                }
            }
        }
        names.remove(STEP);
        return names;
    }

    private OptionalInt count(String key) {
        return metadata.get(key) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }
}
