package dev.pandawatch.ui.editor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.gateway.RequestPreview;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.monitor.MonitorDefinition;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.state.Connection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// One monitor being made or changed. Everything follows from the form: its draft is parsed into what saving would
/// send, and from that come the problems, the foretold runs, the request and whether it can be saved.
///
/// Its view closes it when the screen goes.
public final class MonitorEditorViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Connection connection;
    private final RequestPreview preview;
    private final EditorMode mode;
    private final EditorExit exit;
    private final MonitorForm form;
    private final DraftHistory history = new DraftHistory();
    private final ServerDrift drift;
    private final ObjectBinding<Parsed<SaveRequest>> parsed;
    private final EditorProblems problems;
    private final Submission submission;
    private final EditorParts parts;
    private final ObjectBinding<SaveReadiness> readiness;
    private final ObjectBinding<Map<Section, SectionState>> states;
    private final Leaving leaving = new Leaving(this::unsaved);
    private final Subscription watching;
    private final ObjectProperty<Optional<Violation>> undecided =
            new SimpleObjectProperty<>(this, "undecided", Optional.empty());
    private boolean stepping;

    public MonitorEditorViewModel(EditorContext context, EditorMode mode, EditorExit exit) {
        this.connection = context.connection();
        this.preview = context.preview();
        this.mode = mode;
        this.exit = exit;
        this.form = new MonitorForm(mode.start());
        this.drift = new ServerDrift(mode instanceof EditorMode.Edit(var m) ? m : null, form, context.book());
        this.parsed = Bindings.createObjectBinding(this::parse, form.draftProperty(), drift.baseProperty(), undecided);
        this.problems = new EditorProblems(parsed);
        this.submission = new Submission(context, this::finish, problems::refuse);
        this.parts = new EditorParts(context, form, problems);
        this.parts.filters().onUndoProperty().set(this::undo);
        this.parts.filters().onRedoProperty().set(this::redo);
        this.undecided.bind(parts.undecided());
        this.readiness = Bindings.createObjectBinding(
                this::assess, parsed, problems.allProperty(), submission.stateProperty(), drift.driftProperty());
        this.states = Bindings.createObjectBinding(
                this::states,
                form.draftProperty(),
                problems.shownProperty(),
                parts.metrics().rows(),
                parts.forecast().run());
        if (mode instanceof EditorMode.Edit(var stored)) {
            new PastRuns(context).read(stored, parts.schedule().pastRunsProperty()::set);
        }
        if (mode instanceof EditorMode.Duplicate) {
            problems.attempt();
        }
        if (mode instanceof EditorMode.Sequel(var _, var _, var cadences)) {
            parts.cadence().calendar().remainingProperty().set(cadences.subList(1, cadences.size()));
        }
        this.watching = Subscription.combine(
                form.draftProperty().subscribe(this::edited),
                drift.baseProperty().subscribe((_, _) -> keepSchedule()),
                context.ticker().every(TICK, () -> parts.tick(connection.now())));
        keepSchedule();
    }

    private Parsed<SaveRequest> parse() {
        if (undecided.get().isPresent()) {
            return Parsed.rejected(undecided.get().get());
        }
        MonitorDraft draft = form.draftProperty().get();
        Monitor stored = drift.baseProperty().get();
        return stored == null
                ? MonitorDefinition.parse(draft, connection.now()).map(SaveRequest.Create::new)
                : MonitorChange.between(stored, draft, connection.now())
                        .map(change -> new SaveRequest.Change(stored, change));
    }

    public EditorMode mode() {
        return mode;
    }

    public MonitorForm form() {
        return form;
    }

    public EditorParts parts() {
        return parts;
    }

    public EditorProblems problems() {
        return problems;
    }

    public Submission submission() {
        return submission;
    }

    public ServerDrift drift() {
        return drift;
    }

    public Leaving leaving() {
        return leaving;
    }

    public ObjectBinding<SaveReadiness> readiness() {
        return readiness;
    }

    /// The request that saving would send; empty while the form is unsound or nothing is changed.
    public ObservableValue<Optional<RequestPreview.Request>> request() {
        return parsed.map(
                now -> now.toOptional().filter(sound -> !sound.isEmpty()).map(this::written));
    }

    private RequestPreview.Request written(SaveRequest request) {
        return switch (request) {
            case SaveRequest.Create(var definition) -> preview.create(definition);
            case SaveRequest.Change(var stored, var change) -> preview.change(stored.id(), change);
        };
    }

    /// What saving does to the schedule of the stored monitor; empty if it leaves it alone.
    public ObservableValue<Optional<ScheduleEffect>> effect() {
        return parsed.map(now -> ScheduleEffect.of(now, connection.now()));
    }

    /// What the rail says of `section`.
    public ObservableValue<SectionState> state(Section section) {
        return states.map(all -> Objects.requireNonNull(all.get(section)));
    }

    private Map<Section, SectionState> states() {
        MonitorDraft draft = form.draftProperty().get();
        SectionState.Facts facts = new SectionState.Facts(
                parts.metrics().offeredCount(), parts.forecast().run().getValue());
        Map<Section, SectionState> all = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            all.put(section, SectionState.of(section, draft, facts, problems.shownIn(section)));
        }
        return all;
    }

    /// Saves, if that is possible now; an unsound form goes to its first problem instead.
    public void submit() {
        parsed.invalidate(); // time has passed since the last key: the cadence must still find a run
        SaveReadiness now = readiness.get();
        if (now == SaveReadiness.UNSOUND) {
            problems.attempt();
            problems.goTo(problems.allProperty().get().getFirst());
        } else if (now == SaveReadiness.READY && parsed.get() instanceof Parsed.Ok<SaveRequest>(var request)) {
            submission.send(request, form.draftProperty().get());
        }
    }

    private SaveReadiness assess() {
        SaveState state = submission.stateProperty().get();
        if (state.busy()) {
            return SaveReadiness.BUSY;
        }
        if (state instanceof SaveState.Uncertain) {
            return SaveReadiness.UNCERTAIN;
        }
        if (!problems.allProperty().get().isEmpty()) {
            return SaveReadiness.UNSOUND;
        }
        if (drift.driftProperty().get() instanceof ServerDrift.Changed) {
            return SaveReadiness.DRIFTED;
        }
        boolean empty = parsed.get().toOptional().filter(SaveRequest::isEmpty).isPresent();
        return empty ? SaveReadiness.UNCHANGED : SaveReadiness.READY;
    }

    public void undo() {
        history.undo(form.draftProperty().get()).ifPresent(this::step);
    }

    public void redo() {
        history.redo(form.draftProperty().get()).ifPresent(this::step);
    }

    private void step(MonitorDraft draft) {
        stepping = true;
        form.show(draft);
        stepping = false;
    }

    private void edited(MonitorDraft before, MonitorDraft after) {
        problems.edited(before, after);
        if (!stepping) {
            history.record(before, after, connection.now());
        }
        keepSchedule();
    }

    /// While the cadence stays, so does the next run that the server has set.
    private void keepSchedule() {
        Monitor stored = drift.baseProperty().get();
        boolean stays = stored != null
                && stored.active()
                && stored.parsedCadence()
                        .equals(Cadence.parse(form.draftProperty().get().cadence()));
        parts.schedule().pausedProperty().set(stored != null && !stored.active());
        parts.schedule().standingProperty().set(stays ? stored.nextRunAt() : null);
        parts.compareWith(stored);
    }

    /// Leaves without saving; asks first if something would be lost.
    public void cancel() {
        leave(exit.left());
    }

    /// Goes to `then` without saving; asks first if something would be lost.
    public void leave(Runnable then) {
        leaving.leave(then);
    }

    private boolean unsaved() {
        Monitor stored = drift.baseProperty().get();
        MonitorDraft unedited = stored == null ? mode.start() : stored.draft();
        return !form.draftProperty().get().equals(unedited);
    }

    private void finish(Monitor saved) {
        List<String> further = parts.cadence().calendar().remainingProperty().get();
        if (further.isEmpty()) {
            exit.saved().accept(saved);
        } else {
            exit.next().accept(saved, further);
        }
    }

    /// Lets go of everything that outlives this editor.
    public void close() {
        watching.unsubscribe();
        drift.close();
        parts.close();
    }
}
