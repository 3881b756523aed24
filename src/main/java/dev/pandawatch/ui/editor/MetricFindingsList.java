package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MetricFinding;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;

/// What there is to say of the chosen metrics, each with its way out.
record MetricFindingsList(MetricPickerViewModel viewModel, VBox boxes, Messages messages) {

    void follow() {
        viewModel.findingsProperty().subscribe(this::show);
    }

    private void show(List<MetricFinding> findings) {
        boxes.getChildren().setAll(findings.stream().map(this::box).toList());
        boxes.setVisible(!findings.isEmpty());
        boxes.setManaged(!findings.isEmpty());
    }

    private CautionBox box(MetricFinding finding) {
        String sentences =
                messages.text(finding.kind().key(), finding.arguments().toArray());
        int end = sentences.indexOf(". ") + 1;
        CautionBox box = new CautionBox(
                kind(finding.severity()),
                sentences.substring(0, end),
                sentences.substring(end).strip());
        box.setId("finding_" + finding.kind().name().toLowerCase(Locale.ROOT) + "_" + finding.metric());
        for (MetricFinding.Remedy remedy : finding.remedies()) {
            String id = "remedy_" + remedy.action().name().toLowerCase(Locale.ROOT) + "_" + finding.metric();
            box.addRemedy(messages.text(remedy.action().key()), () -> viewModel.take(remedy))
                    .setId(id);
        }
        return box;
    }

    private static CautionBox.Kind kind(MetricFinding.Severity severity) {
        return switch (severity) {
            case ERROR -> CautionBox.Kind.ERROR;
            case WARNING -> CautionBox.Kind.WARNING;
        };
    }
}
