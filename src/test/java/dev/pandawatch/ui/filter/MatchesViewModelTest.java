package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MatchesViewModelTest {
    private final MatchesBench bench = new MatchesBench();
    private final MatchesViewModel matches = bench.matches;

    static GatewayException.Call call(int status) {
        return new GatewayException.Call("GET", "/traces", "req-1", false, status, "");
    }

    @Test
    void nothingIsAskedBeforeTheKeysHaveBeenQuiet() {
        bench.pass(300).filter(Map.of("status", "ERROR")).pass(300);
        assertThat(bench.waiting).isEmpty();

        bench.pass(100).answer();
        assertThat(bench.project.asked).containsExactly("traces [status] 1 from 0", "count []");
        MatchCount counted = matches.countedProperty().get();
        assertThat(counted)
                .extracting(MatchCount::matches, MatchCount::total, MatchCount::percent)
                .containsExactly(4, 8, 50);
        assertThat(matches.stageProperty().get()).isInstanceOf(MatchStage.Settled.class);
    }

    @Test
    void withoutFiltersOneRequestIsEnough() {
        bench.settle();

        assertThat(bench.matching()).isEqualTo(8);
        assertThat(bench.project.asked).hasSize(1);
    }

    @Test
    void theAnswerToAnEarlierQuestionIsNotHeard() {
        bench.pass(400);
        bench.filter(Map.of("status", "ERROR")).answer();
        assertThat(bench.matching()).isEqualTo(-1);
        assertThat(matches.stageProperty().get()).isInstanceOf(MatchStage.Asking.class);

        bench.settle();
        assertThat(bench.matching()).isEqualTo(4);
    }

    @Test
    void atMostTwoQuestionsAreUnderWay() {
        bench.settle().filter(Map.of("status", "ERROR", "tags", List.of("canary"), "user_id", "user-1"));
        bench.settle();
        matches.explain();

        assertThat(bench.waiting).hasSize(RequestGate.UNDER_WAY);
        bench.answer();
        assertThat(matches.effects())
                .hasSize(3)
                .allMatch(effect -> effect.without().isPresent());
    }

    @Test
    void whatIsUsedUpIsWaitedFor() {
        bench.filter(Map.of("status", "ERROR"));
        for (int i = 0; i < 26; i++) {
            matches.refresh();
            bench.answer();
        }
        assertThat(bench.project.asked).hasSize(RequestGate.A_MINUTE);
        assertThat(matches.rationedProperty().get()).isTrue();

        bench.pass(59_000).answer();
        assertThat(bench.project.asked).hasSize(RequestGate.A_MINUTE);
        bench.pass(1_000).answer();
        assertThat(bench.project.asked).hasSize(RequestGate.A_MINUTE + 2);
        assertThat(matches.rationedProperty().get()).isFalse();
        assertThat(matches.stageProperty().get()).isInstanceOf(MatchStage.Settled.class);
    }

    @Test
    void theFilterThatEmptiesTheSetIsFoundByItself() {
        bench.settle().filter(Map.of("status", "ERROR", "user_id", "nobody", "environment", "x"));
        bench.settle();

        assertThat(bench.matching()).isZero();
        assertThat(matches.effects())
                .extracting(FilterEffect::key, FilterEffect::ignored, FilterEffect::empties, FilterEffect::without)
                .containsExactlyInAnyOrder(
                        tuple("user_id", false, true, OptionalInt.of(4)),
                        tuple("status", false, false, OptionalInt.of(0)),
                        tuple("environment", true, false, OptionalInt.of(0)));
    }

    @Test
    void aFallOfMoreThanNineTenthsIsExplainedByItself() {
        bench.project.fill(60);
        bench.settle().filter(Map.of("status", "ERROR")).settle();
        assertThat(matches.effects()).isEmpty();

        bench.project.traces.subList(4, 60).clear();
        matches.refresh();
        bench.answer();
        assertThat(matches.effects()).extracting(FilterEffect::gain).containsExactly(2);
    }

    @Test
    void aFilterThatARunWouldBreakOnIsNotAsked() {
        bench.settle().filter(Map.of("status", "error")).settle();

        assertThat(matches.stageProperty().get()).isEqualTo(new MatchStage.Unsound(List.of("status")));
        assertThat(bench.project.asked).hasSize(1);
        assertThat(bench.matching()).as("the last number stays").isEqualTo(8);
    }

    @Test
    void aRefusalLandsAtItsFilterAndTheLastNumberStays() {
        bench.settle();
        Violation wrong = Violation.of(FilterKeys.place("user_id"), "filter.text.required");
        bench.project.failures.add(new GatewayException.Refused(call(422), List.of(wrong)));
        bench.filter(Map.of("user_id", "u")).settle();

        assertThat(matches.refusedProperty().get()).containsExactly(wrong);
        assertThat(matches.stageProperty().get()).isInstanceOf(MatchStage.Failed.class);
        assertThat(bench.matching()).isEqualTo(8);

        bench.filter(Map.of());
        assertThat(matches.refusedProperty().get()).isEmpty();
    }

    @Test
    void aFailureIsToldAndCanBeTriedAgain() {
        bench.project.failures.add(new GatewayException.Unreachable(call(0), new IOException("cut off")));
        bench.settle();
        assertThat(matches.stageProperty().get()).isInstanceOf(MatchStage.Failed.class);

        matches.refresh();
        bench.answer();
        assertThat(bench.matching()).isEqualTo(8);
    }

    @Test
    void waitingIsShownAfterAMomentAndCanBeGivenUp() {
        bench.pass(400).pass(199);
        assertThat(matches.waitShown()).isFalse();
        bench.pass(1);
        assertThat(matches.waitShown()).isTrue();
        assertThat(matches.cancellable()).isFalse();
        bench.pass(1_800);
        assertThat(matches.cancellable()).isTrue();

        matches.cancel();
        bench.answer();
        assertThat(bench.matching()).isEqualTo(-1);
        assertThat(matches.stageProperty().get()).isInstanceOf(MatchStage.Cancelled.class);
    }

    @Test
    void anotherServerIsCountedAnew() {
        bench.settle();
        bench.pass(400);
        DiscoveryFake other = new DiscoveryFake();
        other.fill(3);
        bench.use(other);
        assertThat(bench.matching()).isEqualTo(-1);

        bench.settle();
        assertThat(bench.matching()).isEqualTo(3);
    }

    @Test
    void theNewestMatchesAreFetchedWhenWanted() {
        bench.target.set(Target.SESSION);
        bench.settle();
        assertThat(bench.matching()).isEqualTo(4);
        matches.showSample();
        bench.answer();

        assertThat(matches.sampleProperty().get().orElseThrow())
                .extracting(MatchSample::name)
                .containsExactly("s-0", "s-1", "s-2", "s-3");
        matches.hideSample();
        assertThat(matches.sampleProperty().get()).isEmpty();
    }

    @Test
    void aClosedOneAsksNothingMore() {
        bench.settle();
        matches.close();
        bench.filter(Map.of("status", "ERROR")).settle();

        assertThat(bench.beats).isEmpty();
        assertThat(bench.project.asked).hasSize(1);
    }
}
