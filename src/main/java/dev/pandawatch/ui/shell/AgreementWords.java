package dev.pandawatch.ui.shell;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.ServerDialect;
import dev.pandawatch.run.ScheduleEvidence;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences of a server that computes schedules differently.
record AgreementWords(Messages messages, InstantText times) {

    String sentence(Phrase phrase) {
        return messages.text(phrase.key(), phrase.arguments().toArray());
    }

    String monitor(ScheduleEvidence evidence) {
        return messages.text("shell.agreement.monitor", evidence.monitor().name(), cadence(evidence));
    }

    /// Both runs in UTC, by which the server computes; to the second with the year if they would read alike.
    String runs(ScheduleEvidence evidence) {
        Optional<Instant> says = Optional.ofNullable(evidence.monitor().nextRunAt());
        Optional<Instant> expected = evidence.expected();
        boolean alike = says.map(times::utcDayAndClock).equals(expected.map(times::utcDayAndClock));
        String never = messages.text("shell.agreement.never");
        return messages.text(
                "shell.agreement.runs",
                says.map(at -> alike ? at.toString() : times.utcDayAndClock(at)).orElse(never),
                ServerDialect.LOCKED.version(),
                expected.map(at -> alike ? at.toString() : times.utcDayAndClock(at))
                        .orElse(never));
    }

    /// All of it as text, for a report to whoever runs the server.
    String report(Phrase phrase, List<ScheduleEvidence> dissent) {
        return Stream.concat(
                        Stream.of(sentence(phrase)),
                        dissent.stream()
                                .map(evidence ->
                                        messages.text("shell.agreement.line", monitor(evidence), runs(evidence))))
                .collect(Collectors.joining("\n"));
    }

    private static String cadence(ScheduleEvidence evidence) {
        String wire = evidence.monitor().cadence();
        return wire.startsWith(Cadence.CRON) ? wire.substring(Cadence.CRON.length()) : wire;
    }
}
