package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.cadence.Caution;
import dev.pandawatch.cadence.CronSketch;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.ui.cadence.CalendarFace.LocalClock;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What a person has to decide about a schedule that was clicked together, and what to know of its clock.
public final class DecisionsView implements View {
    /// More times than these are counted, not listed.
    private static final int LISTED = 6;

    private final CalendarViewModel viewModel;
    private final InstantText times;
    private final Messages messages;

    @FXML
    private VBox boxes;

    public DecisionsView(CalendarViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        viewModel.faceProperty().when(viewModel.shownProperty()).subscribe(_ -> show());
        viewModel.proposalProperty().when(viewModel.shownProperty()).subscribe((_, _) -> show());
        viewModel.remainingProperty().when(viewModel.shownProperty()).subscribe((_, _) -> show());
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        viewModel.proposalProperty().get().map(this::proposal).ifPresent(shown::add);
        List<String> remaining = viewModel.remainingProperty().get();
        if (!remaining.isEmpty()) {
            shown.add(remaining(remaining));
        }
        viewModel.faceProperty().get().sketched().ifPresent(face -> addClock(shown, face.clock()));
        boxes.getChildren().setAll(shown);
        boxes.setVisible(!shown.isEmpty());
        boxes.setManaged(!shown.isEmpty());
    }

    private Node proposal(Proposal proposal) {
        List<Button> ways = new ArrayList<>();
        AdviceBox box = switch (proposal) {
            case Proposal.Times(var _, var conflict, var _) -> {
                ways.add(takeAll(conflict.saved()));
                yield box("times", messages.text("cadence.decide.times.adds", list(conflict.added())));
            }
            case Proposal.Cells(var _, var conflict, var _) -> {
                ways.add(takeAll(conflict.saved()));
                yield box(
                        "week",
                        messages.text(
                                "cadence.decide.week.adds", conflict.added().size()));
            }
            case Proposal.Elsewhere(var why, var _) -> box("zone", text(why));
        };
        if (!proposal.parts().isEmpty()) {
            String label =
                    messages.text("cadence.decide.parts", proposal.parts().size());
            CronButton parts = new CronButton(label, crons(proposal.parts()), false, viewModel::takeParts);
            parts.setId("takeParts");
            ways.add(parts);
        }
        ways.add(plain("drop", "cadence.decide.drop", viewModel::drop));
        box.addButtons(ways);
        return box;
    }

    private AdviceBox box(String what, String body) {
        return new AdviceBox(Caution.Severity.WARNING, messages.text("cadence.decide." + what), body);
    }

    private Button takeAll(CronSketch saved) {
        CronButton all = new CronButton(messages.text("cadence.decide.all"), saved.toCron(), false, viewModel::takeAll);
        all.setId("takeAll");
        return all;
    }

    private Button plain(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node remaining(List<String> parts) {
        String sentences = parts.stream()
                .flatMap(part -> Cadence.parse(part).toOptional().stream())
                .map(CadenceProse::sentence)
                .collect(Collectors.joining("; "));
        AdviceBox box = new AdviceBox(
                Caution.Severity.NOTE,
                messages.text("cadence.decide.remaining", parts.size()),
                messages.text("cadence.decide.remaining.meaning", sentences));
        box.addButtons(List.of(plain("dropRemaining", "cadence.decide.remaining.drop", viewModel::dropRemaining)));
        return box;
    }

    private void addClock(List<Node> shown, LocalClock clock) {
        String place = times.in(clock.zone()).zoneName();
        clock.slip()
                .map(slip -> new CautionBox(
                        CautionBox.Kind.WARNING,
                        messages.text("cadence.decide.utc"),
                        text(slip.phrase(clock.zone(), place))))
                .ifPresent(shown::add);
        clock.moved()
                .map(moved -> new CautionBox(CautionBox.Kind.NOTE, "", text(moved)))
                .ifPresent(shown::add);
    }

    private String list(Collection<LocalTime> added) {
        return added.size() > LISTED
                ? messages.text("cadence.decide.times.many", added.size())
                : added.stream().map(LocalTime::toString).collect(Collectors.joining(", "));
    }

    private static String crons(List<CronSketch> parts) {
        return parts.stream().map(CronSketch::toCron).collect(Collectors.joining("  ·  "));
    }

    private String text(Phrase phrase) {
        return messages.text(phrase.key(), phrase.arguments().toArray());
    }
}
