package dev.pandawatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.state.Notice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final ShellFixture it = new ShellFixture();
    private final ShellViewModel shell = it.shell;

    @Test
    void dataIsFreshForTwoPeriodsAndThenStale() {
        assertThat(freshness()).isEqualTo(new Freshness.Waiting());

        Instant read = it.clock.get();
        it.connection.refreshed();
        it.pass(Duration.ofSeconds(60));
        assertThat(freshness()).isEqualTo(new Freshness.Updated(read, false));

        it.pass(Duration.ofSeconds(1));
        assertThat(freshness()).isEqualTo(new Freshness.Updated(read, true));
    }

    @Test
    void aSilentServerIsSilentSinceItsFirstFailure() {
        Instant read = it.clock.get();
        it.connection.refreshed();
        it.pass(Duration.ofSeconds(30));
        Instant first = it.clock.get();
        it.connection.failed(unreachable());
        it.pass(Duration.ofSeconds(30));
        GatewayException again = unreachable();
        it.connection.failed(again);

        assertThat(freshness()).isEqualTo(new Freshness.Failing(first, read, again, true));

        it.connection.refreshed();
        assertThat(freshness()).isEqualTo(new Freshness.Updated(it.clock.get(), false));
        it.pass(Duration.ofSeconds(5));
        it.connection.failed(again);
        assertThat(freshness())
                .isInstanceOfSatisfying(
                        Freshness.Failing.class,
                        failing -> assertThat(failing.since()).isEqualTo(it.clock.get()));
    }

    @Test
    void aServerThatSaysNoIsNotSilent() {
        it.connection.failed(new GatewayException.Denied(ShellFixture.call(401)));

        assertThat(freshness())
                .isInstanceOfSatisfying(
                        Freshness.Failing.class,
                        failing -> assertThat(failing.silent()).isFalse());
    }

    @Test
    void progressIsShownOnlyAfterAMomentAndEndsWithTheAnswer() {
        it.answer();
        shell.freshness().refresh();
        assertThat(shell.freshness().spinningProperty().get()).isFalse();

        it.tick(FreshnessViewModel.UNNOTICED);
        assertThat(shell.freshness().spinningProperty().get()).isTrue();

        it.answer();
        assertThat(shell.freshness().spinningProperty().get()).isFalse();
        assertThat(it.ticks).extracting(ShellFixture.Tick::period).doesNotContain(FreshnessViewModel.UNNOTICED);
    }

    @Test
    void aQuickAnswerShowsNoProgressAtAll() {
        it.answer();
        List<Boolean> seen = new ArrayList<>();
        shell.freshness().spinningProperty().subscribe(now -> seen.add(now));

        shell.freshness().refresh();
        it.answer();
        it.tick(FreshnessViewModel.UNNOTICED);

        assertThat(seen).containsExactly(false);
    }

    @Test
    void turningToAnotherConnectionAsksTheOpenScreenFirstAndShowsTheList() {
        List<Runnable> asked = new ArrayList<>();
        it.profiles.put(ShellFixture.STAGING);
        shell.navigation().go(new Destination.NewMonitor());
        shell.navigation().guard(asked::add);

        shell.switcher().choose(ShellFixture.STAGING);
        assertThat(it.done).isEmpty();

        asked.getFirst().run();
        assertThat(it.done).containsExactly("open staging.acme.example");
        assertThat(shell.navigation().getDestination()).isEqualTo(new Destination.Monitors());
        assertThat(shell.switcher().sandboxProperty().getValue()).isFalse();
    }

    @Test
    void turningToTheConnectionOfNowDoesNothing() {
        shell.switcher().choose(ShellFixture.SANDBOX);

        assertThat(it.done).isEmpty();
    }

    @Test
    void resettingTheSandboxLeavesTheEditorFirst() {
        List<Runnable> asked = new ArrayList<>();
        shell.navigation().go(new Destination.NewMonitor());
        shell.navigation().guard(asked::add);

        shell.switcher().resetSandbox();
        assertThat(it.done).isEmpty();

        asked.getFirst().run();
        assertThat(it.done).containsExactly("reset");
    }

    @Test
    void connectionsAreToldApartByTheOrderInWhichTheyCame() {
        it.profiles.put(ShellFixture.STAGING);

        assertThat(shell.switcher().colour(ShellFixture.SANDBOX)).isZero();
        assertThat(shell.switcher().colour(ShellFixture.STAGING)).isEqualTo(1);
    }

    @Test
    void theVersionIsAskedOncePerConnectionAndNotTakenFromTheOneBefore() {
        assertThat(shell.status().versionProperty().get()).isEmpty();
        it.answer();
        assertThat(shell.status().versionProperty().get()).isEqualTo("0.5.0");

        it.connection.refreshed();
        assertThat(it.background).isEmpty();

        it.connection.use(ShellFixture.STAGING, new ShellFixture.Answering("0.6.1"));
        assertThat(shell.status().versionProperty().get()).isEmpty();
        it.answer();
        assertThat(shell.status().versionProperty().get()).isEqualTo("0.6.1");
    }

    @Test
    void theServersClockIsOnlyTalkedAboutOnceItWasHeard() {
        assertThat(shell.status().clockAheadProperty().getValue()).isNull();

        Instant sent = it.clock.get();
        it.connection.ended(new Exchange("GET", "/", 200, "id", sent, Duration.ofMillis(10), sent.plusSeconds(9)));
        it.connection.refreshed();

        assertThat(shell.status().clockAheadProperty().getValue()).isEqualTo(Duration.ofMillis(8990));
    }

    @Test
    void onlyTheListCanBeSearched() {
        assertThat(shell.searchableProperty().getValue()).isTrue();

        shell.navigation().go(new Destination.NewMonitor());

        assertThat(shell.searchableProperty().getValue()).isFalse();
    }

    @Test
    void aNoticeLeavesAfterFiveSecondsAndAProblemStays() {
        it.notices.tell(Notice.Kind.DONE, "notice.paused", "a monitor");
        it.notices.tell(Notice.Kind.PROBLEM, "notice.failed", "a monitor", unreachable());

        it.pass(Duration.ofSeconds(4));
        assertThat(toasts()).containsExactly("notice.paused", "notice.failed");

        it.pass(Duration.ofSeconds(1));
        assertThat(toasts()).containsExactly("notice.failed");

        shell.notices().dismiss(shell.notices().toasts().getFirst());
        assertThat(toasts()).isEmpty();
        assertThat(shell.notices().all()).hasSize(2);
        assertThat(shell.notices().unseenProperty().get()).isEqualTo(1);
    }

    @Test
    void atMostThreeAreShownAndProblemsOutlastTheRest() {
        it.notices.tell(Notice.Kind.PROBLEM, "first");
        it.notices.tell(Notice.Kind.DONE, "second");
        it.notices.tell(Notice.Kind.PROBLEM, "third");
        it.notices.tell(Notice.Kind.NOTE, "fourth");
        assertThat(toasts()).containsExactly("first", "third", "fourth");

        it.notices.tell(Notice.Kind.PROBLEM, "fifth");
        it.notices.tell(Notice.Kind.PROBLEM, "sixth");
        assertThat(toasts()).containsExactly("third", "fifth", "sixth");
    }

    @Test
    void whileTheListOfNoticesIsOpenNothingPopsUp() {
        it.notices.tell(Notice.Kind.DONE, "before");
        shell.notices().openProperty().set(true);
        it.notices.tell(Notice.Kind.DONE, "meanwhile");

        assertThat(toasts()).isEmpty();
    }

    private Freshness freshness() {
        return shell.freshness().freshnessProperty().getValue();
    }

    private List<String> toasts() {
        return shell.notices().toasts().stream().map(Notice::key).toList();
    }

    private static GatewayException unreachable() {
        return new GatewayException.Unreachable(ShellFixture.call(0), new IOException("refused"));
    }
}
