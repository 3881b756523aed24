package dev.pandawatch.app;

import dev.pandawatch.run.Cause;
import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.detail.DetailViewModel;
import dev.pandawatch.ui.detail.Entry;
import dev.pandawatch.ui.detail.MonitorPast;
import dev.pandawatch.ui.detail.RunLine;
import dev.pandawatch.ui.monitors.MonitorRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What befalls one monitor of the seeded project on the sandbox's clock, and what the program then tells of it.
final class WatchStory {
    static final Instant NOW = Instant.parse("2026-11-22T21:41:00Z");

    private static final Map<Firing.Kind, String> LETTERS = Map.of(
            Firing.Kind.RAN, "R",
            Firing.Kind.RAN_LATE, "L",
            Firing.Kind.RAN_BY_HAND, "H",
            Firing.Kind.DID_NOT_RUN, "-",
            Firing.Kind.UPCOMING, "u",
            Firing.Kind.UNKNOWN, "?");

    private final WatchBench bench;
    private final String name;

    /// @param name of the monitor, or how it begins
    WatchStory(WatchBench bench, String name) {
        this.bench = bench;
        this.name = name;
    }

    /// The monitor is made now; of traces and one metric unless said otherwise.
    ///
    /// @param rest of its definition, with single quotes
    WatchStory created(String cadence, String rest) {
        String target = rest.contains("target_type") ? "" : "'target_type': 'TRACE', 'metrics': ['coherence'], ";
        return raw(
                "POST",
                "/evaluations/monitors",
                "{'name': '" + name + "', " + target + "'cadence': '" + cadence + "', " + rest + "}");
    }

    String path() {
        return "/evaluations/monitors/" + bench.monitor(name).id();
    }

    /// Lets the time pass in steps of a minute, as the program lives through it.
    WatchStory minutes(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            bench.pass(Duration.ofMinutes(1));
        }
        return this;
    }

    WatchStory raw(String method, String path, String body) {
        bench.raw(method, path, body);
        bench.refresher.refresh();
        return this;
    }

    /// What list and detail tell of it.
    ///
    /// @param list health of its line
    /// @param detail health and reason of its page
    /// @param marks of the firings in the list, oldest first
    /// @param firings the same of the page, of which the newest come last
    /// @param outcome of its last run; empty without one
    /// @param causes of the newest firing that came to nothing, the surest first
    record Told(String list, String detail, String marks, String firings, String outcome, List<String> causes) {}

    Told told() {
        MonitorRow row = bench.row(name);
        DetailViewModel detail = bench.detail(name);
        try {
            MonitorPast past = detail.pastProperty().get();
            List<Firing> firings = past.entries().stream()
                    .map(Entry::firing)
                    .filter(firing -> !firing.due().isAfter(past.now()))
                    .toList();
            return new Told(
                    row.health().name(),
                    past.health().state() + " " + past.health().reason().key().replaceFirst("^run.health.", ""),
                    letters(row.firings()),
                    letters(firings),
                    past.lines().stream()
                            .filter(RunLine.Ran.class::isInstance)
                            .map(RunLine.Ran.class::cast)
                            .findFirst()
                            .map(line -> line.outcome().toString())
                            .orElse(""),
                    firings.reversed().stream()
                            .filter(firing -> firing.kind() == Firing.Kind.DID_NOT_RUN)
                            .findFirst()
                            .map(firing -> causes(firing.causes()))
                            .orElse(List.of()));
        } finally {
            detail.stop();
        }
    }

    private static List<String> causes(List<Cause> causes) {
        return causes.stream()
                .map(cause -> cause.kind() + " " + cause.standing())
                .toList();
    }

    private static String letters(List<Firing> firings) {
        return firings.stream().map(firing -> LETTERS.get(firing.kind())).collect(Collectors.joining());
    }
}
