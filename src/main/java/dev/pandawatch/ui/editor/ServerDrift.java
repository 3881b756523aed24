package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorDraft;
import dev.pandawatch.state.MonitorBook;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Notices when the monitor is changed on the server while it is being edited.
///
/// The server keeps the last write and tells nobody (F6), so it has to be said before saving.
public final class ServerDrift {
    private final MonitorBook book;
    private final MonitorForm form;
    private final ReadOnlyObjectWrapper<@Nullable Monitor> base;
    private final ReadOnlyObjectWrapper<Drift> drift = new ReadOnlyObjectWrapper<>(this, "drift", new None());
    private final Subscription watching;

    /// What happened on the server since the monitor was opened.
    public sealed interface Drift {}

    public record None() implements Drift {}

    /// The monitor is no longer there.
    public record Gone() implements Drift {}

    /// The monitor is another one now.
    ///
    /// @param fields in which it differs both from what was opened and from the form
    /// @param contested those of them that were edited here, too
    public record Changed(Monitor theirs, Set<String> fields, Set<String> contested) implements Drift {}

    /// Watches `opened`; `null` for a monitor that is not stored yet, to which nothing can happen.
    ServerDrift(@Nullable Monitor opened, MonitorForm form, MonitorBook book) {
        this.book = book;
        this.form = form;
        this.base = new ReadOnlyObjectWrapper<>(this, "base", opened);
        ObservableList<Monitor> monitors = book.monitors();
        this.watching = Subscription.combine(
                monitors.subscribe(this::compare), form.draftProperty().subscribe((_, _) -> compare()));
        compare();
    }

    /// The version that edits are made on; `null` for a new monitor.
    public ReadOnlyObjectProperty<@Nullable Monitor> baseProperty() {
        return base.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Drift> driftProperty() {
        return drift.getReadOnlyProperty();
    }

    /// Takes the server's value wherever it changed, also over an edit made here.
    public void takeTheirs() {
        if (drift.get() instanceof Changed(var theirs, var fields, var _)) {
            turnTo(theirs, fields);
        }
    }

    /// Keeps every edit made here; what was not edited is taken over from the server.
    public void keepMine() {
        if (drift.get() instanceof Changed(var theirs, var fields, var contested)) {
            Set<String> untouched = new LinkedHashSet<>(fields);
            untouched.removeAll(contested);
            turnTo(theirs, untouched);
        }
    }

    private void turnTo(Monitor theirs, Set<String> fields) {
        MonitorDraft merged = DraftFields.merged(form.draftProperty().get(), theirs.draft(), fields);
        base.set(theirs);
        form.show(merged);
        compare();
    }

    private void compare() {
        Monitor known = base.get();
        if (known != null) {
            book.find(known.id()).ifPresentOrElse(theirs -> judge(known.draft(), theirs), () -> drift.set(new Gone()));
        }
    }

    private void judge(MonitorDraft opened, Monitor theirs) {
        MonitorDraft mine = form.draftProperty().get();
        Set<String> fields = DraftFields.differing(opened, theirs.draft());
        fields.retainAll(DraftFields.differing(mine, theirs.draft()));
        if (fields.isEmpty()) {
            base.set(theirs); // also its next run and status are news
            drift.set(new None());
            return;
        }
        Set<String> contested = new LinkedHashSet<>(fields);
        contested.retainAll(DraftFields.differing(opened, mine));
        drift.set(new Changed(theirs, fields, contested));
    }

    void close() {
        watching.unsubscribe();
    }
}
