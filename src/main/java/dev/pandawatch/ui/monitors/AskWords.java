package dev.pandawatch.ui.monitors;

import dev.pandawatch.forecast.Workload;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.NextRun;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a command will do, sentence by sentence.
record AskWords(RowWords words) {

    private Messages messages() {
        return words.messages();
    }

    private InstantText times() {
        return words.times();
    }

    List<String> effects(Ask ask) {
        return switch (ask) {
            case Ask.RunNow runNow -> effectsOf(runNow);
            case Ask.Resume resume -> effectsOf(resume);
            case Ask.Delete delete -> effectsOf(delete);
        };
    }

    private List<String> effectsOf(Ask.RunNow ask) {
        MonitorRow row = ask.row();
        List<String> lines = new ArrayList<>();
        lines.add(messages()
                .text(row.monitor().onlyIfChanged() ? "confirm.run-now.effect.unchanged" : "confirm.run-now.effect"));
        lines.add(foresight(row, ask.foresight()));
        lines.add(row.paused() ? messages().text("confirm.run-now.paused") : restart(ask));
        lines.add(messages()
                .text(row.health() == RowHealth.RUNNING ? "confirm.run-now.another" : "confirm.run-now.twice"));
        return lines;
    }

    private String foresight(MonitorRow row, Foresight foresight) {
        return switch (foresight) {
            case Foresight.Counting _ -> messages().text("confirm.run-now.counting", lastCost(row));
            case Foresight.Counted(var workload) -> counted(row.monitor(), workload);
            case Foresight.Uncounted(GatewayException.Refused refused) ->
                messages().text("confirm.run-now.refused", Failures.sentence(refused, messages()));
            case Foresight.Uncounted(var why) ->
                messages().text("confirm.run-now.uncounted", Failures.sentence(why, messages()), lastCost(row));
            case Foresight.Untold _ -> messages().text("confirm.run-now.untold", lastCost(row));
        };
    }

    /// An estimate from the run before, as long as there is no count; with a space before it.
    private String lastCost(MonitorRow row) {
        Long units = row.units();
        return units == null ? "" : " " + messages().text("confirm.run-now.last", units);
    }

    private String counted(Monitor monitor, Workload workload) {
        String things = monitor.target().filter(Target.SESSION::equals).isPresent() ? "sessions" : "traces";
        if (workload.targets() == 0) {
            return messages().text("confirm.run-now.none." + things);
        }
        String how = monitor.samplingRate() < 1 ? "confirm.run-now.sample." : "confirm.run-now.all.";
        return messages()
                .text(
                        how + things,
                        workload.matches(),
                        workload.targets(),
                        workload.metrics().size(),
                        workload.units(),
                        words.sampling(monitor.samplingRate()));
    }

    private String restart(Ask.RunNow ask) {
        Instant before = ask.row().nextRunAt();
        Instant after = ask.nextRun();
        if (after == null || before == null) {
            return messages().text("confirm.run-now.moves.unknown");
        }
        if (before.equals(after)) {
            return messages().text("confirm.run-now.moves.not", times().both(before));
        }
        boolean counted = ask.row().monitor().interval(); // from when the command arrives
        String key = due(ask.row().next())
                ? counted ? "confirm.run-now.moves.due.about" : "confirm.run-now.moves.due"
                : counted ? "confirm.run-now.moves.about" : "confirm.run-now.moves";
        return messages().text(key, times().both(before), times().both(after));
    }

    private static boolean due(NextRun next) {
        return switch (next) {
            case NextRun.Due _, NextRun.Late _, NextRun.Stalled _ -> true;
            case NextRun.Expected _, NextRun.Paused _, NextRun.Never _, NextRun.Unknown _ -> false;
        };
    }

    private List<String> effectsOf(Ask.Resume ask) {
        Instant next = ask.nextRun();
        List<String> lines = new ArrayList<>();
        lines.add(
                next == null
                        ? messages().text("confirm.resume.effect.unknown")
                        : messages().text("confirm.resume.effect", times().both(next), times().fullDistance(next)));
        lines.add(messages().text("confirm.resume.cadence", ask.row().cadence().sentence()));
        return lines;
    }

    private List<String> effectsOf(Ask.Delete ask) {
        List<String> lines = new ArrayList<>();
        lines.add(messages().text("confirm.delete.effect"));
        lines.add(
                switch (ask.runs()) {
                    case Ask.Loss.Reading _ -> messages().text("confirm.delete.runs.reading");
                    case Ask.Loss.Runs(var count) -> messages().text("confirm.delete.runs", count);
                    case Ask.Loss.Unknown(var why) ->
                        messages().text("confirm.delete.runs.unknown", Failures.sentence(why, messages()));
                });
        if (ask.row().health() == RowHealth.RUNNING) {
            lines.add(messages().text("confirm.delete.running"));
        }
        if (ask.row().monitor().active()) {
            lines.add(messages().text("confirm.delete.pause-instead"));
        }
        return lines;
    }
}
