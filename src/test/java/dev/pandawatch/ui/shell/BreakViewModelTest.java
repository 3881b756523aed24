package dev.pandawatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.shell.SandboxControls.Part;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakViewModelTest {
    private final ShellFixture it = new ShellFixture();
    private final BreakViewModel breaking = it.shell.breaking();

    @Test
    void whatWasBrokenBeforeTheProgramStartedIsKnown() {
        it.sandbox.down.add(Part.WORKER);
        it.answer();

        assertThat(breaking.brokenProperty().get()).containsExactly(Part.WORKER);
    }

    @Test
    void aPartIsBrokenAndMendedOffTheUiThreadAndTheListReadAfterEach() {
        it.answer();

        breaking.toggle(Part.JUDGE);
        assertThat(it.sandbox.down).as("the UI thread does not wait").isEmpty();
        assertThat(breaking.busyProperty().get()).isTrue();
        it.background.remove().run();
        assertThat(it.sandbox.down).containsExactly(Part.JUDGE);
        assertThat(breaking.brokenProperty().get()).containsExactly(Part.JUDGE);
        assertThat(breaking.busyProperty().get()).isFalse();
        assertThat(it.refresher.busyProperty().get()).isTrue();
        it.answer();

        breaking.toggle(Part.JUDGE);
        it.background.remove().run();
        assertThat(it.sandbox.down).isEmpty();
        assertThat(breaking.brokenProperty().get()).isEmpty();
        assertThat(it.refresher.busyProperty().get()).isTrue();
    }

    @Test
    void everythingIsMendedAtOnce() {
        it.answer();
        breaking.toggle(Part.DATABASE);
        it.answer();
        breaking.toggle(Part.EMBEDDINGS);
        it.answer();
        assertThat(breaking.brokenProperty().get()).containsExactly(Part.EMBEDDINGS, Part.DATABASE);

        breaking.mendEverything();
        it.answer();

        assertThat(it.sandbox.down).isEmpty();
        assertThat(breaking.brokenProperty().get()).isEmpty();
    }

    @Test
    void timeIsMovedOnByAnHourOrToTheNextFiring() {
        it.answer();
        breaking.skipAnHour();
        it.answer();
        breaking.skipToNextFiring();
        it.background.remove().run();

        assertThat(it.sandbox.passed).isEqualTo(Duration.ofHours(1));
        assertThat(it.sandbox.firings).isEqualTo(1);
        assertThat(it.refresher.busyProperty().get()).isTrue();
    }

    @Test
    void thatNothingEverFiresIsSaid() {
        it.answer();
        it.sandbox.endless = false;

        breaking.skipToNextFiring();
        it.answer();

        assertThat(it.notices.all()).extracting(Notice::key).containsExactly("sandbox.break.never");
        assertThat(it.refresher.busyProperty().get()).isFalse();
    }

    @Test
    void oneThingIsDoneAtATime() {
        it.answer();
        breaking.skipAnHour();
        breaking.skipAnHour();
        breaking.toggle(Part.WORKER);
        it.answer();

        assertThat(it.sandbox.passed).isEqualTo(Duration.ofHours(1));
        assertThat(it.sandbox.down).isEmpty();
    }

    @Test
    void onAnotherServerNothingOfTheSandboxIsBroken() {
        it.sandbox.down.add(Part.JUDGE);
        it.answer();
        breaking.skipAnHour();
        it.open(ShellFixture.STAGING);
        assertThat(breaking.brokenProperty().get()).isEmpty();

        it.answer();

        assertThat(breaking.brokenProperty().get()).isEmpty();
    }

    @Test
    void aSandboxThatWasPutBackIsLookedAtAnew() {
        it.sandbox.down.add(Part.JUDGE);
        it.answer();

        it.sandbox.down.clear();
        it.open(ShellFixture.SANDBOX_AGAIN);
        it.answer();

        assertThat(breaking.brokenProperty().get()).isEmpty();
    }
}
