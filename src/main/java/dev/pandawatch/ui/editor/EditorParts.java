package dev.pandawatch.ui.editor;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.cadence.CadenceEditorViewModel;
import dev.pandawatch.ui.cadence.ScheduleViewModel;
import dev.pandawatch.ui.filter.ChangeCount;
import dev.pandawatch.ui.filter.FilterEditorViewModel;
import dev.pandawatch.ui.filter.MatchCount;
import dev.pandawatch.ui.filter.MatchesViewModel;
import dev.pandawatch.ui.forecast.ForecastInputs;
import dev.pandawatch.ui.forecast.ForecastViewModel;
import dev.pandawatch.ui.forecast.Stored;
import dev.pandawatch.ui.forecast.VolumeReading;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The sections of the form, each with its own view-model on the same form.
public final class EditorParts {
    /// From here on each second of the wait is shown.
    private static final Duration SOON = Duration.ofMinutes(1);

    private final TargetSwitch target;
    private final MetricPickerViewModel metrics;
    private final FilterEditorViewModel filters;
    private final CadenceEditorViewModel cadence;
    private final ScheduleViewModel schedule;
    private final SamplingViewModel sampling;
    private final ModelPickerViewModel model;
    private final OptionsViewModel options;
    private final VolumeReading volume;
    private final ForecastViewModel forecast;
    private final ChangeCount changed;
    private final MatchesViewModel matches;

    EditorParts(EditorContext context, MonitorForm form, EditorProblems problems) {
        target = new TargetSwitch(form);
        metrics = new MetricPickerViewModel(
                context.catalog(), new CatalogReading(context), new TemplateReading(context), form, problems);
        filters = new FilterEditorViewModel(context.connection().now(), context.codec(), context.suggestions());
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
        filters.onlyIfChangedProperty().bind(form.onlyIfChangedProperty());
        filters.nowProperty().bind(schedule.nowProperty());
        sampling = new SamplingViewModel(form);
        model = new ModelPickerViewModel(context.catalog(), context.book(), form.modelProperty());
        options = new OptionsViewModel(form);
        matches = new MatchesViewModel(
                form.targetProperty(), form.filtersProperty(), context.connection(), context.gate(), context.ticker());
        filters.follow(matches);
        changed = new ChangeCount(context.connection(), context.gate());
        volume = new VolumeReading(context.connection(), context.tasks());
        forecast = new ForecastViewModel(context.connection().now());
        forecast.inputs()
                .judgeCallsProperty()
                .bind(Bindings.createObjectBinding(
                        context.catalog()::callsPerTarget, context.catalog().templates()));
        foretell(form);
    }

    private void foretell(MonitorForm form) {
        ForecastInputs inputs = forecast.inputs();
        inputs.targetProperty().bind(form.targetProperty());
        inputs.filtersProperty().bind(form.filtersProperty());
        inputs.metricsProperty().bind(form.draftProperty().map(MonitorDraft::metrics));
        inputs.rateProperty().bindBidirectional(form.samplingRateProperty());
        inputs.cadenceProperty().bind(cadence.text().previewed());
        inputs.nextProperty().bind(schedule.standingProperty());
        inputs.pausedProperty().bind(schedule.pausedProperty());
        inputs.onlyIfChangedProperty().bind(form.onlyIfChangedProperty());
        inputs.volumeProperty().bind(volume.volumeProperty());
        inputs.matchesProperty()
                .bind(Bindings.createObjectBinding(
                        () -> counted(form), matches.countedProperty(), form.targetProperty(), form.filtersProperty()));
        inputs.changedProperty().bind(changed.foundProperty());
        matches.countedProperty().subscribe(_ -> askForChanges(form));
        forecast.question().subscribe(_ -> askForChanges(form));
        schedule.nowProperty().subscribe(now -> {
            Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
            if (!minute.equals(inputs.nowProperty().get())) {
                inputs.nowProperty().set(minute);
            }
        });
        forecast.onStartDateProperty().set(from -> {
            FilterDocument filters = form.filtersProperty().get();
            form.filtersProperty().set(filters.with("date_from", from.toString()));
        });
        forecast.onCadenceProperty().set(rarer -> form.cadenceProperty().set(rarer.wire()));
    }

    private void askForChanges(MonitorForm form) {
        if (counted(form).isPresent()) {
            changed.ask(form.targetProperty().get(), forecast.question().getValue());
        }
    }

    /// The count of the very filters in the form; empty while only that of earlier ones is known.
    private Optional<Integer> counted(MonitorForm form) {
        return Optional.ofNullable(matches.countedProperty().get())
                .filter(count -> count.target() == form.targetProperty().get())
                .filter(count -> count.filters().equals(form.filtersProperty().get()))
                .map(MatchCount::matches);
    }

    /// Tells the forecast what is saved.
    ///
    /// @param stored `null` for a new monitor
    void compareWith(@Nullable Monitor stored) {
        ForecastInputs inputs = forecast.inputs();
        inputs.lastRunAtProperty().set(stored == null ? null : stored.lastRunAt());
        inputs.storedProperty()
                .set(Optional.ofNullable(stored)
                        .map(saved -> new Stored(saved.draft(), saved.active() ? saved.nextRunAt() : null)));
    }

    /// Reads how much comes in each day, once for each server, for the forecast to grow with.
    public void readVolume() {
        volume.read();
    }

    /// What has to be decided first: times that no cron has, or text that is no JSON. Until then the fields hold what
    /// was there before, which nobody means to save.
    ObservableValue<Optional<Violation>> undecided() {
        ObservableValue<? extends Optional<?>> proposal = cadence.calendar().proposalProperty();
        ObservableValue<? extends Optional<?>> broken = filters.json().problemProperty();
        return Bindings.createObjectBinding(
                () -> {
                    if (proposal.getValue().isPresent()) {
                        return Optional.of(Violation.of(DraftFields.CADENCE, "editor.cadence.undecided"));
                    }
                    return broken.getValue().map(_ -> Violation.of(DraftFields.FILTERS, "editor.filters.broken"));
                },
                proposal,
                broken);
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

    /// What runs will evaluate and cost; whoever counts the matches binds them to its inputs.
    public ForecastViewModel forecast() {
        return forecast;
    }

    /// What the filters match now.
    public MatchesViewModel matches() {
        return matches;
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
        changed.close();
        metrics.close();
        matches.close();
        filters.close();
    }
}
