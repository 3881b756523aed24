package dev.pandawatch.ui.editor;

import dev.pandawatch.ui.cadence.CadenceEditorViewModel;
import dev.pandawatch.ui.cadence.ScheduleViewModel;
import dev.pandawatch.ui.filter.FilterEditorViewModel;
import dev.pandawatch.ui.filter.MatchesViewModel;
import dev.pandawatch.ui.filter.RequestGate;
import dev.pandawatch.ui.filter.SuggestionsViewModel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The sections of the form, each with its own view-model on the same form.
public final class EditorParts {
    /// From here on each second of the wait is shown.
    private static final Duration SOON = Duration.ofMinutes(1);

    private final TargetSwitch target;
    private final MetricPickerViewModel metrics;
    private final FilterEditorViewModel filters = new FilterEditorViewModel();
    private final CadenceEditorViewModel cadence;
    private final ScheduleViewModel schedule;
    private final SamplingViewModel sampling;
    private final ModelPickerViewModel model;
    private final OptionsViewModel options;
    private final MatchesViewModel matches;
    private final SuggestionsViewModel suggestions;

    EditorParts(EditorContext context, MonitorForm form, EditorProblems problems) {
        target = new TargetSwitch(form);
        metrics = new MetricPickerViewModel(context.catalog(), new CatalogReading(context), form);
        filters.targetProperty().bind(form.targetProperty());
        filters.documentProperty().bindBidirectional(form.filtersProperty());
        filters.problemsProperty().bind(problems.shownAt(DraftFields.FILTERS));
        cadence = new CadenceEditorViewModel(context.connection()::now, context.zones());
        cadence.wireProperty().bindBidirectional(form.cadenceProperty());
        cadence.problemsProperty().bind(problems.shownAt(DraftFields.CADENCE));
        schedule = new ScheduleViewModel(
                cadence.text().previewed(), context.connection().now(), context.zones());
        schedule.agreementProperty().bind(context.connection().agreement().phraseProperty());
        schedule.drift().onUseCronProperty().set(cadence::useCron);
        sampling = new SamplingViewModel(form);
        model = new ModelPickerViewModel(context.catalog(), context.book(), form.modelProperty());
        options = new OptionsViewModel(form);
        RequestGate gate = new RequestGate(context.tasks(), context.connection()::now);
        matches = new MatchesViewModel(
                form.targetProperty(), form.filtersProperty(), context.connection(), gate, context.ticker());
        suggestions = new SuggestionsViewModel(context.connection(), gate);
    }

    public TargetSwitch target() {
        return target;
    }

    public MetricPickerViewModel metrics() {
        return metrics;
    }

    public FilterEditorViewModel filters() {
        return filters;
    }

    public CadenceEditorViewModel cadence() {
        return cadence;
    }

    public ScheduleViewModel schedule() {
        return schedule;
    }

    public SamplingViewModel sampling() {
        return sampling;
    }

    public ModelPickerViewModel model() {
        return model;
    }

    public OptionsViewModel options() {
        return options;
    }

    /// What the filters match now.
    public MatchesViewModel matches() {
        return matches;
    }

    /// Values for the filters, from live data.
    public SuggestionsViewModel suggestions() {
        return suggestions;
    }

    /// Lets the foretold runs move on: each minute, and each second while the next run is near or counts from now.
    void tick(Instant now) {
        cadence.calendar().tick();
        Instant shown = schedule.nowProperty().get();
        boolean eachSecond = schedule.schedule()
                .get()
                .filter(runs -> runs.interval()
                        || runs.first()
                                .filter(first -> first.isBefore(now.plus(SOON)))
                                .isPresent())
                .isPresent();
        if (eachSecond || !now.truncatedTo(ChronoUnit.MINUTES).equals(shown.truncatedTo(ChronoUnit.MINUTES))) {
            schedule.nowProperty().set(now);
        }
    }

    void close() {
        schedule.agreementProperty().unbind();
        metrics.close();
        matches.close();
        suggestions.close();
    }
}
