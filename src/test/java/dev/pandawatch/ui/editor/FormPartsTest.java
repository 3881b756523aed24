package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Signal;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.state.Samples;
import dev.pandawatch.ui.editor.MetricRow.Offer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sections of the form that are not a package of their own.
class FormPartsTest {
    private final EditorBench bench = new EditorBench();

    @Test
    void theMetricsOfTheTargetAreOffered() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        assertThat(editor.parts().metrics().rows())
                .extracting(MetricRow::name)
                .containsExactly("coherence", "task_completion", "tool_correctness");

        editor.parts().target().ask(Target.SESSION);

        assertThat(editor.parts().metrics().rows()).extracting(MetricRow::name).containsExactly("agent_reliability");
    }

    @Test
    void aChosenMetricThatTheServerDoesNotOfferIsShownAndStays() {
        MonitorEditorViewModel editor =
                bench.edit(stored("m-1", List.of("agent_reliability", "gone", "coherence", "coherence"), null));

        assertThat(editor.parts().metrics().rows())
                .extracting(MetricRow::name, MetricRow::times, MetricRow::offer)
                .containsExactly(
                        tuple("coherence", 2, Offer.OFFERED),
                        tuple("task_completion", 0, Offer.OFFERED),
                        tuple("tool_correctness", 0, Offer.OFFERED),
                        tuple("agent_reliability", 1, Offer.OTHER_TARGET),
                        tuple("gone", 1, Offer.UNKNOWN));
    }

    @Test
    void choosingBackWhatWasLetGoIsNoChange() {
        MonitorEditorViewModel editor = bench.edit(stored("m-1", List.of("tool_correctness", "coherence"), null));

        editor.parts().metrics().choose("tool_correctness", false);
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.READY);
        editor.parts().metrics().choose("tool_correctness", true);

        assertThat(editor.form().metrics()).containsExactly("tool_correctness", "coherence");
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNCHANGED);
    }

    @Test
    void anEmptyCatalogIsFetchedOnceAndAgainOnRequest() {
        bench.catalog.clear();
        bench.server.failures.add(new GatewayException.Broken(call(false, 500)));
        MonitorEditorViewModel editor = bench.openWaiting(new EditorMode.New());
        assertThat(editor.parts().metrics().reading().getValue()).isTrue();

        bench.waiting.remove().run();
        assertThat(editor.parts().metrics().reading().getValue()).isFalse();
        assertThat(editor.parts().metrics().failure().getValue()).isInstanceOf(GatewayException.Broken.class);

        editor.parts().metrics().retry();
        bench.waiting.remove().run();
        assertThat(editor.parts().metrics().failure().getValue()).isNull();
        assertThat(editor.parts().metrics().rows()).hasSize(3);
    }

    @Test
    void aMetricIsNotCalledUnknownBeforeTheServerHasSaidWhatItOffers() {
        bench.catalog.clear();
        MonitorEditorViewModel editor =
                bench.openWaiting(new EditorMode.Edit(stored("m-1", List.of("coherence"), null)));

        assertThat(editor.parts().metrics().rows())
                .extracting(MetricRow::name, MetricRow::offer)
                .containsExactly(tuple("coherence", Offer.UNREAD));
    }

    @ParameterizedTest(name = "{1} of {0} at {2}")
    @CsvSource(textBlock = """
            1000, 120, 0.12
            # never none
            10,   1,   0.01
            # the server multiplies in floating point: 28.999999999999996
            100,  28,  0.29
            19,   18,  0.999
            10,   10,  1
            """)
    void aRunTakesWhatTheServersArithmeticGives(int matches, int taken, double rate) {
        assertThat(SamplingViewModel.taken(matches, rate)).isEqualTo(taken);
    }

    @Test
    void aShareThatIsNoneShowsNoExamples() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.form().samplingRateProperty().set("0.1234");
        assertThat(editor.parts().sampling().share().getValue()).hasValue(0.1234);
        assertThat(editor.parts().sampling().examples().getValue()).contains(new SamplingViewModel.Example(1_000, 123));

        editor.form().samplingRateProperty().set("0,5");

        assertThat(editor.parts().sampling().share().getValue()).isEmpty();
        assertThat(editor.parts().sampling().examples().getValue()).isEmpty();
    }

    @Test
    void noModelMeansTheServersDefault() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        assertThat(editor.parts().model().judge().get())
                .isInstanceOfSatisfying(ModelPickerViewModel.ServerDefault.class, judge -> {
                    assertThat(judge.resolved()).isEqualTo("openai/gpt-5-mini");
                    assertThat(judge.provider())
                            .hasValueSatisfying(
                                    provider -> assertThat(provider.available()).isTrue());
                });
    }

    @ParameterizedTest(name = "{0} runs as {1}")
    @CsvSource(textBlock = """
            gpt-4o,          openai/gpt-4o,    true,  openai,    true
            claude-sonnet-4, anthropic/claude-sonnet-4, true, anthropic, false
            openai/gpt-4o,   openai/gpt-4o,    false, openai,    true
            # a provider that the server does not list
            mistral/large,   mistral/large,    false, mistral,
            llama,           llama,            false, '',
            """)
    void aNameLeadsToItsProvider(String name, String resolved, boolean completed, String prefix, Boolean available) {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.form().modelProperty().set(" " + name + " ");

        assertThat(editor.parts().model().judge().get())
                .isInstanceOfSatisfying(ModelPickerViewModel.Named.class, judge -> {
                    assertThat(judge.resolved()).isEqualTo(resolved);
                    assertThat(judge.completed()).isEqualTo(completed);
                    assertThat(judge.prefix()).isEqualTo(prefix);
                    assertThat(judge.provider()
                                    .map(provider -> provider.available())
                                    .orElse(null))
                            .isEqualTo(available);
                });
    }

    @Test
    void theModelsOfOtherMonitorsAreSuggested() {
        bench.book.put(stored("m-1", List.of("coherence"), "vertex_ai/gemini-3"));
        bench.book.put(stored("m-2", List.of("coherence"), null));

        MonitorEditorViewModel editor = bench.open(new EditorMode.New());

        assertThat(editor.parts().model().suggestions()).containsExactly("openai/gpt-5-mini", "vertex_ai/gemini-3");
    }

    @Test
    void filtersThatTheQuestionForNewsIgnoresAreNamed() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        editor.form().filtersProperty().set(new FilterDocument(Map.of("user_id", "u-1", "status", "ERROR")));

        assertThat(editor.parts().options().ignoredFilters().getValue()).containsExactly("status");
    }

    @Test
    void onlySessionsHaveWeightsAndResetGivesThemBack() {
        MonitorEditorViewModel editor = bench.open(new EditorMode.New());
        assertThat(editor.parts().options().weighable().getValue()).isFalse();
        editor.parts().target().ask(Target.SESSION);
        assertThat(editor.parts().options().weighable().getValue()).isTrue();
        editor.form().weightProperty(Signal.COHERENCE).set("2");
        assertThat(editor.parts().options().weighed().getValue()).isTrue();

        editor.parts().options().resetWeights();

        assertThat(editor.form().draftProperty().get().weights()).isEmpty();
        assertThat(editor.parts().options().weighed().getValue()).isFalse();
    }

    private static Monitor stored(String id, List<String> metrics, @Nullable String model) {
        return new Monitor(
                new MonitorId(id),
                "project",
                "Nightly",
                "TRACE",
                metrics,
                FilterDocument.EMPTY,
                1,
                model,
                "daily",
                true,
                "ACTIVE",
                null,
                null,
                Samples.NOW.plusSeconds(3600),
                Samples.NOW,
                Samples.NOW,
                Map.of());
    }
}
