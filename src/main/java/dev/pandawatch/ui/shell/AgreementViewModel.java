package dev.pandawatch.ui.shell;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.run.ScheduleEvidence;
import dev.pandawatch.run.ScheduleFindings;
import dev.pandawatch.state.ScheduleAgreement;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Whether the server computes schedules as this program foretells them, and what shows that it does not.
public final class AgreementViewModel {
    private final ScheduleAgreement agreement;
    private final ObservableValue<List<ScheduleEvidence>> dissent;

    AgreementViewModel(ScheduleAgreement agreement) {
        this.agreement = agreement;
        dissent = agreement.findingsProperty().map(ScheduleFindings::dissent);
    }

    /// Empty while the server agrees.
    public ObservableValue<Optional<Phrase>> phraseProperty() {
        return agreement.phraseProperty();
    }

    /// The monitors that show it, by name; none while the server agrees.
    public ObservableValue<List<ScheduleEvidence>> dissentProperty() {
        return dissent;
    }
}
