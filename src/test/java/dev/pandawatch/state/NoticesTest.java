package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices(() -> Samples.NOW);

    @Test
    void theNewestStandsFirstAndOnlyProblemsAreCounted() {
        notices.tell(Notice.Kind.DONE, "notice.created", "Nightly");
        notices.tell(Notice.Kind.PROBLEM, "notice.unreachable");

        assertThat(notices.all()).extracting(Notice::key).containsExactly("notice.unreachable", "notice.created");
        assertThat(notices.unseenProperty().get()).isEqualTo(1);

        notices.markSeen();
        assertThat(notices.unseenProperty().get()).isZero();
    }

    @Test
    void oldNoticesAreLetGo() {
        for (int i = 0; i < Notices.KEPT + 5; i++) {
            notices.tell(Notice.Kind.NOTE, "notice.note", i);
        }

        assertThat(notices.all()).hasSize(Notices.KEPT);
        assertThat(notices.all().getFirst().arguments()).containsExactly(Notices.KEPT + 4);
    }
}
