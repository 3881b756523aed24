package dev.pandawatch.ui.connections;

import dev.pandawatch.ui.kit.Messages;
import java.time.Duration;

/// How the whole test stands, in a few words.
record VerdictWords(Messages messages) {

    String text(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Untested _ -> messages.text("connect.test.untested");
            case Verdict.Running _ -> messages.text("connect.test.running");
            case Verdict.Cancelled _ -> messages.text("connect.test.cancelled");
            case Verdict.Stopped(var at, var after) ->
                messages.text("connect.test.stopped", messages.text(at.titleKey()), took(after));
            case Verdict.Passed(var after) -> messages.text("connect.test.passed", took(after));
        };
    }

    private String took(Duration time) {
        return messages.text("connect.took", time.toMillis());
    }
}
