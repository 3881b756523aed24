package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.FilterFinding.Severity;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What there is to say of the filters, each with its ways out.
record FindingsList(FilterEditorViewModel viewModel, VBox boxes, Label count, Messages messages) {
    /// More links than these leave no room for the sentence.
    private static final int MOST_LINKS = 2;

    void follow() {
        viewModel.findings().subscribe(this::show);
    }

    private void show(List<FilterFinding> findings) {
        boxes.getChildren().setAll(findings.stream().map(this::box).toList());
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long found =
                    findings.stream().filter(one -> one.severity() == severity).count();
            if (found > 0) {
                counts.add(messages.text(
                        "filter.editor.findings." + severity.name().toLowerCase(Locale.ROOT), found));
            }
        }
        count.setText(String.join(", ", counts));
        boxes.getParent().setVisible(!findings.isEmpty());
        boxes.getParent().setManaged(!findings.isEmpty());
    }

    private CautionBox box(FilterFinding finding) {
        FilterWords words = new FilterWords(messages);
        String sentence = words.sentence(finding);
        int end = sentence.indexOf(". ") + 1;
        CautionBox box = new CautionBox(
                kind(finding.severity()),
                sentence.substring(0, end),
                sentence.substring(end).strip());
        box.setId("finding_" + finding.key() + "_" + finding.kind().name().toLowerCase(Locale.ROOT));
        finding.remedies().stream()
                .limit(MOST_LINKS)
                .forEach(remedy -> box.addRemedy(words.remedy(remedy), () -> viewModel.take(remedy)));
        return box;
    }

    private static CautionBox.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> CautionBox.Kind.ERROR;
            case WARNING -> CautionBox.Kind.WARNING;
            case NOTE -> CautionBox.Kind.NOTE;
        };
    }
}
