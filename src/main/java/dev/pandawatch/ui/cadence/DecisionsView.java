package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CadenceProse;
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
        viewModel.faceProperty().subscribe(_ -> show());
        viewModel.proposalProperty().subscribe((_, _) -> show());
        viewModel.remainingProperty().subscribe((_, _) -> show());
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
        DecisionBox box = switch (proposal) {
            case Proposal.Times(var _, var conflict, var _) ->
                box("times", messages.text("cadence.decide.times.adds", list(conflict.added())), conflict.saved());
            case Proposal.Cells(var _, var conflict, var _) ->
                box(
                        "week",
                        messages.text(
                                "cadence.decide.week.adds", conflict.added().size()),
                        conflict.saved());
            case Proposal.Elsewhere(var why, var _) ->
                new DecisionBox(CautionBox.Kind.WARNING, messages.text("cadence.decide.zone"), text(why));
        };
        if (!proposal.parts().isEmpty()) {
            box.offer(
                    "takeParts",
                    messages.text("cadence.decide.parts", proposal.parts().size()),
                    crons(proposal.parts()),
                    viewModel::takeParts);
        }
        box.offer("drop", messages.text("cadence.decide.drop"), "", viewModel::drop);
        return box;
    }

    private DecisionBox box(String what, String body, CronSketch saved) {
        DecisionBox box = new DecisionBox(CautionBox.Kind.WARNING, messages.text("cadence.decide." + what), body);
        box.offer("takeAll", messages.text("cadence.decide.all"), saved.toCron(), viewModel::takeAll);
        return box;
    }

    private Node remaining(List<String> parts) {
        String sentences = parts.stream()
                .flatMap(part -> Cadence.parse(part).toOptional().stream())
                .map(CadenceProse::sentence)
                .collect(Collectors.joining("; "));
        DecisionBox box = new DecisionBox(
                CautionBox.Kind.NOTE,
                messages.text("cadence.decide.remaining", parts.size()),
                messages.text("cadence.decide.remaining.meaning", sentences));
        box.offer("dropRemaining", messages.text("cadence.decide.remaining.drop"), "", viewModel::dropRemaining);
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
