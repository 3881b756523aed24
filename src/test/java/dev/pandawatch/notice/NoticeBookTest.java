package dev.pandawatch.notice;

import static dev.pandawatch.state.Samples.NOW;
import static dev.pandawatch.state.Samples.a;
import static dev.pandawatch.state.Samples.queuedAt;
import static dev.pandawatch.state.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.RunOutcome;
import dev.pandawatch.run.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeBookTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

    @Test
    void theSameThingIsToldOnce() {
        NoticeBook.Entry first = NoticeBook.EMPTY.after(broken(LATER, "a", "b"));
        NoticeBook.Entry second = first.book().after(broken(LATER, "b", "c"));

        assertThat(first.fresh()).extracting(Occurrence::identity).containsExactly("failed-run:a", "failed-run:b");
        assertThat(first.book().after(broken(LATER, "a", "b")).fresh()).isEmpty();
        assertThat(second.fresh()).extracting(Occurrence::identity).containsExactly("failed-run:c");
    }

    @Test
    void whatHealedIsPastAndWhatComesAgainIsTheSameThing() {
        NoticeBook told = NoticeBook.EMPTY.after(broken(LATER, "a")).book();
        NoticeBook healed = told.after(broken(LATER.plusSeconds(60))).book();

        assertThat(healed.all()).hasSize(1);
        assertThat(healed.all().getFirst())
                .isEqualTo(new Notification(told.all().getFirst().what(), LATER, false, false));
        NoticeBook.Entry again = healed.after(broken(LATER.plusSeconds(120), "a"));
        assertThat(again.fresh()).isEmpty();
        assertThat(again.book().all()).isEqualTo(told.all());
    }

    @Test
    void aLookThatShowsNothingElseChangesNothing() {
        NoticeBook told = NoticeBook.EMPTY.after(broken(LATER, "a")).book();

        assertThat(told.after(broken(LATER.plusSeconds(60), "a")).book()).isEqualTo(told);
    }

    @Test
    void whatIsSeenStaysSeen() {
        NoticeBook seen = NoticeBook.EMPTY.after(broken(LATER, "a")).book().seen();
        NoticeBook later = seen.after(broken(LATER, "a", "b")).book();

        assertThat(later.all()).extracting(Notification::seen).containsExactly(true, false);
        assertThat(later.after(broken(LATER)).book().all())
                .extracting(Notification::seen)
                .containsExactly(true, false);
    }

    @Test
    void ofWhatIsPastTheNewestAreKeptForAWhileAndWhatStandsIsKeptAnyway() {
        String[] many =
                IntStream.range(0, NoticeBook.PAST + 50).mapToObj(n -> "n" + n).toArray(String[]::new);
        NoticeBook standing = NoticeBook.EMPTY.after(broken(LATER, many)).book();
        assertThat(standing.all()).hasSize(many.length);

        NoticeBook past = standing.after(broken(LATER)).book();
        assertThat(past.all()).hasSize(NoticeBook.PAST);
        assertThat(past.after(broken(LATER.plus(NoticeBook.REMEMBERED))).book().all())
                .hasSize(NoticeBook.PAST);
        Instant muchLater = LATER.plus(NoticeBook.REMEMBERED).plusSeconds(1);
        assertThat(past.after(broken(muchLater)).book().all()).isEmpty();
        assertThat(standing.after(broken(muchLater, many)).book().all()).hasSize(many.length);
    }

    @Test
    void thePastIsInTheOrderInWhichItHappenedAndBelowWhatStands() {
        NoticeBook book = NoticeBook.EMPTY
                .after(round(LATER, broken("old", NOW.minusSeconds(60)), broken("new", NOW)))
                .book()
                .after(round(LATER, broken("oldest", NOW.minusSeconds(99))))
                .book();

        assertThat(book.all())
                .extracting(entry -> entry.what().identity() + entry.stands())
                .containsExactly("failed-run:oldesttrue", "failed-run:newfalse", "failed-run:oldfalse");
    }

    @Test
    void whatIsNotReadAtTheMomentIsNotCalledPast() {
        Monitor monitor = a("m").lastRun("r", NOW).build();
        Optional<EvalRun> low = Optional.of(run("r", "COMPLETED"));
        Optional<EvalRun> failed = Optional.of(run("r", "FAILED"));
        Optional<RunOutcome> blind = Optional.of(new RunOutcome.NoVerdict(3, 3));
        Optional<RunOutcome> unread = Optional.of(new RunOutcome.Unverified(10));
        Sighting nothing = new Sighting(monitor, Optional.empty(), Optional.empty(), Silence.NONE, Map.of());

        assertStands(sighting(monitor, failed, Optional.empty()), nothing);
        assertStands(sighting(monitor, low, blind), nothing);
        assertStands(sighting(monitor, low, blind), sighting(monitor, low, unread));
        assertStands(sighting(monitor, low, Optional.empty()).withMeans(Map.of("m", 0.1)), nothing);

        assertOver(sighting(monitor, failed, Optional.empty()), sighting(monitor, low, Optional.empty()));
        assertOver(sighting(monitor, low, blind), sighting(monitor, low, Optional.of(new RunOutcome.Clean(10))));
        assertOver(
                sighting(monitor, low, Optional.empty()).withMeans(Map.of("m", 0.1)),
                sighting(monitor, low, Optional.empty()).withMeans(Map.of("m", 0.9)));
        Monitor ranAgain = a("m").lastRun("s", NOW).build();
        for (Sighting before : List.of(
                sighting(monitor, failed, Optional.empty()),
                sighting(monitor, low, blind),
                sighting(monitor, low, Optional.empty()).withMeans(Map.of("m", 0.1)))) {
            assertOver(before, sighting(ranAgain, Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void aMonitorThatIsGoneIsPastUnlessTheServerCouldNotReadThemAll() {
        NoticeBook told = NoticeBook.EMPTY.after(broken(LATER, "a")).book();

        assertThat(told.after(new NoticeRound(List.of(), Optional.empty(), false, LATER))
                        .book()
                        .all())
                .allMatch(Notification::stands);
        assertThat(told.after(new NoticeRound(List.of(), Optional.empty(), true, LATER))
                        .book()
                        .all())
                .noneMatch(Notification::stands);
    }

    @Test
    void anotherRuleLetsGoAndCallsNothingPast() {
        Monitor monitor = a("m").lastRun("r", NOW).build();
        NoticeRound round = round(
                LATER,
                sighting(monitor, Optional.of(run("r", "COMPLETED")), Optional.empty())
                        .withMeans(Map.of("m", 0.4)),
                broken("b", NOW));
        NoticeBook told = NoticeBook.EMPTY.after(round).book();
        assertThat(told.all()).hasSize(2);

        NoticeBook less = told.with(NoticeRules.DEFAULT.withScoreBelow(0.3), round);
        assertThat(less.all()).extracting(Notification::identity).containsExactly("failed-run:b");
        NoticeBook.Entry back = less.with(NoticeRules.DEFAULT, round).after(round);
        assertThat(back.fresh()).isEmpty();
        assertThat(back.book().all()).hasSize(2);
    }

    @Test
    void aKindThatIsSwitchedOffIsNotListed() {
        NoticeBook past = NoticeBook.EMPTY
                .after(broken(LATER, "a"))
                .book()
                .after(broken(LATER))
                .book();
        NoticeRules without = NoticeRules.DEFAULT.with(Occurrence.Kind.FAILED_RUN, false);

        assertThat(past.with(without).listed()).isEmpty();
        assertThat(past.with(without).with(NoticeRules.DEFAULT).listed()).hasSize(1);
    }

    @Test
    void whatIsStillSeenIsNotForgottenForWhatIsNot() {
        String[] many =
                IntStream.range(0, NoticeBook.KEPT).mapToObj(n -> "n" + n).toArray(String[]::new);
        NoticeBook told = NoticeBook.EMPTY
                .after(broken(LATER, "a"))
                .book()
                .after(broken(LATER, Arrays.copyOfRange(many, 0, NoticeBook.KEPT / 2)))
                .book()
                .after(broken(LATER, "a", "b"))
                .book()
                .after(broken(LATER, Arrays.copyOfRange(many, NoticeBook.KEPT / 2, NoticeBook.KEPT)))
                .book();

        assertThat(told.told()).hasSize(NoticeBook.KEPT);
        assertThat(told.after(broken(LATER, "a", "n0")).fresh())
                .extracting(Occurrence::identity)
                .containsExactly("failed-run:n0");
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> NoticeRules.DEFAULT.withQuietFirings(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> NoticeRules.DEFAULT.withScoreBelow(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> NoticeRules.DEFAULT.withScoreBelow(Double.NaN)).hasMessageContaining("NaN");
    }

    private static void assertStands(Sighting before, Sighting after) {
        assertThat(next(before, after)).as(after.toString()).allMatch(Notification::stands);
    }

    private static void assertOver(Sighting before, Sighting after) {
        assertThat(next(before, after)).as(after.toString()).noneMatch(Notification::stands);
    }

    private static List<Notification> next(Sighting before, Sighting after) {
        NoticeBook told = NoticeBook.EMPTY.after(round(LATER, before)).book();
        assertThat(told.all()).hasSize(1);
        return told.after(round(LATER, after)).book().all();
    }

    private static Sighting sighting(Monitor monitor, Optional<EvalRun> run, Optional<RunOutcome> outcome) {
        return new Sighting(monitor, run, outcome, Silence.NONE, Map.of());
    }

    private static Sighting broken(String id, Instant at) {
        return sighting(
                a("of " + id).lastRun(id, at).build(), Optional.of(queuedAt(at, run(id, "FAILED"))), Optional.empty());
    }

    private static NoticeRound round(Instant now, Sighting... sightings) {
        return new NoticeRound(List.of(sightings), Optional.empty(), true, now);
    }

    /// Monitors whose last run broke off for good.
    private static NoticeRound broken(Instant now, String... runs) {
        return round(now, Stream.of(runs).map(id -> broken(id, NOW)).toArray(Sighting[]::new));
    }
}
