package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LastRunWordsTest {
    private final Messages messages = Messages.bundled();
    private final RowWords words =
            new RowWords(messages, new InstantText(ZoneOffset.UTC, InstantSource.fixed(NOW), messages));
    private final LastRunWords lastRuns = new LastRunWords(words);

    private static MonitorRow ran(Consumer<RunFields> set) {
        EvalRun run = RunFields.run("run", fields -> {
            fields.monitor = new MonitorId("a");
            set.accept(fields);
        });
        return MonitorFields.row(
                MonitorFields.monitor("a", fields -> {
                    fields.lastRunId = run.id();
                    fields.lastRunAt = run.createdAt();
                }),
                run);
    }

    @Test
    void whatIsAlikeIsSaidInTheVerySameWords() {
        String said = lastRuns.apply(ran(fields -> fields.total = 48));

        assertThat(said).isEqualTo("Clean, 48");
        assertThat(lastRuns.apply(ran(fields -> fields.total = 48))).isSameAs(said);
    }

    @Test
    void eachNumberIsToldApart() {
        MonitorRow clean = ran(fields -> fields.total = 47);
        MonitorRow running = ran(fields -> {
            fields.status = "RUNNING";
            fields.evaluated = 3;
        });
        MonitorRow further = ran(fields -> {
            fields.status = "RUNNING";
            fields.evaluated = 4;
        });
        MonitorRow failed = ran(fields -> {
            fields.status = "FAILED";
            fields.evaluated = 3;
        });
        MonitorRow failedLater = ran(fields -> {
            fields.status = "FAILED";
            fields.evaluated = 4;
        });
        MonitorRow never = MonitorFields.row(MonitorFields.monitor("a", "Never"));

        for (MonitorRow row : new MonitorRow[] {clean, running, further, failed, failedLater, never}) {
            assertThat(lastRuns.apply(row)).isEqualTo(words.lastRun(row));
        }
    }
}
