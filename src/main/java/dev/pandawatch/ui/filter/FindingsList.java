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

/// What there is to say of the filters, each with its ways out. Boxes whose words stay are kept: they are told anew at
/// every key that is typed.
final class FindingsList {
    /// More links than these leave no room for the sentence.
    private static final int MOST_LINKS = 2;

    private final FilterEditorViewModel viewModel;
    private final VBox boxes;
    private final Label count;
    private final Messages messages;
    private final FilterWords words;
    private List<FilterFinding> findings = List.of();
    private List<Told> told = List.of();

    /// What a box says.
    private record Told(String key, FilterFinding.Kind kind, String sentence, List<String> remedies) {}

    FindingsList(FilterEditorViewModel viewModel, VBox boxes, Label count, Messages messages) {
        this.viewModel = viewModel;
        this.boxes = boxes;
        this.count = count;
        this.messages = messages;
        this.words = new FilterWords(messages);
        viewModel.findings().subscribe(this::show);
    }

    private void show(List<FilterFinding> now) {
        findings = now;
        List<Told> telling = now.stream().map(this::told).toList();
        if (!telling.equals(told) || boxes.getParent().isVisible() == now.isEmpty()) {
            told = telling;
            rebuild();
        }
    }

    private Told told(FilterFinding finding) {
        return new Told(
                finding.key(),
                finding.kind(),
                words.sentence(finding),
                finding.remedies().stream().limit(MOST_LINKS).map(words::remedy).toList());
    }

    private void rebuild() {
        List<CautionBox> all = new ArrayList<>();
        for (int place = 0; place < told.size(); place++) {
            all.add(box(place));
        }
        boxes.getChildren().setAll(all);
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

    private CautionBox box(int place) {
        Told says = told.get(place);
        int end = says.sentence().indexOf(". ") + 1;
        CautionBox box = new CautionBox(
                kind(says.kind().severity()),
                says.sentence().substring(0, end),
                says.sentence().substring(end).strip());
        box.setId("finding_" + says.key() + "_" + says.kind().name().toLowerCase(Locale.ROOT));
        for (int way = 0; way < says.remedies().size(); way++) {
            int taken = way;
            box.addRemedy(
                    says.remedies().get(way),
                    () -> viewModel.take(findings.get(place).remedies().get(taken)));
        }
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
