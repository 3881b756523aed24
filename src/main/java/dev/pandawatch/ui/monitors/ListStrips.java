package dev.pandawatch.ui.monitors;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.StatePane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// What went wrong, above the rows that are still there: a server that stopped answering, a command that failed, a
/// scheduler that stands still.
final class ListStrips {
    private final MonitorListViewModel list;
    private final MonitorActionsViewModel actions;
    private final RowWords words;
    private final Messages messages;

    ListStrips(MonitorListViewModel list, MonitorActionsViewModel actions, RowWords words) {
        this.list = list;
        this.actions = actions;
        this.words = words;
        this.messages = words.messages();
    }

    /// @param failed what stands in place of the rows while nothing is known
    void start(Pane strips, StatePane failed) {
        Runnable show = () -> show(strips);
        list.troubleProperty().subscribe(trouble -> {
            show.run();
            if (trouble != null) {
                failed.setText(Failures.sentence(trouble, messages));
            }
        });
        list.nowProperty().subscribe(show);
        list.summaryProperty().subscribe(show);
        actions.failureProperty().subscribe(show);
    }

    private void show(Pane strips) {
        List<Node> shown = new ArrayList<>();
        MonitorActionsViewModel.Failure failure = actions.failureProperty().get();
        if (failure != null) {
            shown.add(ofCommand(failure));
        }
        GatewayException trouble = list.troubleProperty().get();
        Instant known = list.knownAt();
        if (trouble != null && known != null) {
            shown.add(ofServer(trouble, known));
        }
        list.summaryProperty().get().alarm().ifPresent(alarm -> shown.add(ofScheduler(alarm)));
        strips.getChildren().setAll(shown);
        strips.setVisible(!shown.isEmpty());
        strips.setManaged(!shown.isEmpty());
    }

    private CautionBox ofCommand(MonitorActionsViewModel.Failure failure) {
        String sentence = Failures.sentence(failure.why(), messages);
        CautionBox box = new CautionBox(
                CautionBox.Kind.ERROR,
                messages.text("monitors.failure.headline", failure.monitor()),
                failure.uncertain() ? messages.text("monitors.failure.uncertain", sentence) : sentence);
        box.setId("failure");
        copyId(box, failure.why());
        box.addRemedy(messages.text("monitors.failure.dismiss"), actions::dismiss)
                .setId("dismiss");
        return box;
    }

    private CautionBox ofServer(GatewayException trouble, Instant known) {
        CautionBox box = new CautionBox(
                CautionBox.Kind.WARNING,
                messages.text("monitors.stale.headline", words.times().distance(known)),
                Failures.sentence(trouble, messages));
        box.setId("stale");
        copyId(box, trouble);
        box.addRemedy(messages.text("monitors.try-now"), list::refresh).setId("try-now");
        return box;
    }

    private CautionBox ofScheduler(SchedulerAlarm alarm) {
        String body = alarm.suspects().isEmpty()
                ? messages.text("monitors.alarm.no-suspect")
                : alarm.suspects().stream()
                        .map(suspect -> words.firings().sentence(suspect.phrase()))
                        .collect(Collectors.joining("\n"));
        CautionBox box = new CautionBox(CautionBox.Kind.ERROR, words.firings().sentence(alarm.phrase()), body);
        box.setId("scheduler-alarm");
        return box;
    }

    private void copyId(CautionBox box, @Nullable GatewayException why) {
        if (why != null) {
            String id = why.call().requestId();
            box.addRemedy(messages.text("monitors.failure.copy-id"), () -> Clip.copy(id))
                    .setId("copy-request-id");
        }
    }
}
