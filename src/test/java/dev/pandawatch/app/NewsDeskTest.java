package dev.pandawatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.shell.NotificationWords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewsDeskTest {
    private final Messages messages = Messages.bundled();
    private final List<String> told = new ArrayList<>();
    private final List<List<Occurrence>> ways = new ArrayList<>();
    private boolean inFront;
    private final NewsDesk desk = new NewsDesk(
            (title, text, opened) -> {
                told.add(title + "|" + text);
                opened.run();
            },
            new NotificationWords(
                    messages, new InstantText(ZoneOffset.UTC, InstantSource.fixed(Instant.EPOCH), messages)),
            () -> inFront,
            fresh -> () -> ways.add(fresh));

    @Test
    void oneIsToldInItsOwnWordsAndSeveralTogether() {
        desk.tell(List.of(broken("Nightly")));
        desk.tell(List.of(broken("Nightly"), broken("Drift")));
        desk.tell(List.of());

        assertThat(told)
                .containsExactly(
                        "Nightly|The last run broke off. No provider.",
                        "Notifications|2 monitors need a look, the first is Nightly.");
        assertThat(ways).containsExactly(List.of(broken("Nightly")), List.of(broken("Nightly"), broken("Drift")));
    }

    @Test
    void nothingIsToldOutsideAWindowThatIsInFront() {
        inFront = true;
        desk.tell(List.of(broken("Nightly")));

        assertThat(told).isEmpty();
    }

    private static Occurrence broken(String name) {
        return new Occurrence(
                Occurrence.Kind.FAILED_RUN,
                "failed-run:" + name,
                name,
                Optional.empty(),
                null,
                new Phrase("run.health.failed", List.of("No provider.")));
    }
}
