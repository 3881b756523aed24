package dev.pandawatch.gateway.http;

import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunScore;
import dev.pandawatch.monitor.Target;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A score on the wire; it is only ever read.
final class ScoreJson {
    private ScoreJson() {}

    static RunScore read(Target level, JsonNode node) {
        LenientObject fields = new LenientObject(node);
        return new RunScore(
                fields.text("id"),
                level,
                fields.text(
                        switch (level) {
                            case TRACE -> "trace_id";
                            case SESSION -> "session_id";
                        }),
                fields.text("name"),
                fields.text("status"),
                fields.textOrNull("value"),
                fields.text("data_type"),
                fields.text("source"),
                fields.textOrNull("eval_run_id"),
                fields.textOrNull("reason"),
                fields.textOrNull("environment"),
                fields.document("metadata").entries(),
                fields.instant("created_at"),
                fields.rest());
    }

    static List<RunScore> array(Target level, Answer answer) {
        return answer.array().valueStream().map(score -> read(level, score)).toList();
    }

    static Page<RunScore> page(Target level, Answer answer) {
        Answer.Listing listing = answer.listing();
        return new Page<>(
                listing.items().stream().map(score -> read(level, score)).toList(), listing.total(), listing.offset());
    }
}
