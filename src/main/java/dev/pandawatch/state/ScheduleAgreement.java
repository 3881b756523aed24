package dev.pandawatch.state;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.ScheduleFindings;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Whether the server of now computes schedules as this program foretells them. UI thread only; the findings themselves
/// may be worked out anywhere.
public final class ScheduleAgreement {
    private final ReadOnlyObjectWrapper<ScheduleFindings> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", ScheduleFindings.NONE);
    private final ObservableValue<Optional<Phrase>> phrase = findings.map(ScheduleFindings::phrase);

    ScheduleAgreement() {}

    public ReadOnlyObjectProperty<ScheduleFindings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// What to say wherever a run is foretold; empty while the server agrees.
    public ObservableValue<Optional<Phrase>> phraseProperty() {
        return phrase;
    }

    /// Takes over what a list showed.
    public void found(ScheduleFindings fresh) {
        findings.set(fresh);
    }

    /// Examines the monitor of an answer to a write.
    public void answered(Monitor monitor) {
        findings.set(findings.get().with(monitor));
    }

    /// A deleted monitor is no witness any more.
    public void removed(MonitorId id) {
        findings.set(findings.get().without(id));
    }

    /// Another server is looked at.
    void clear() {
        findings.set(ScheduleFindings.NONE);
    }
}
