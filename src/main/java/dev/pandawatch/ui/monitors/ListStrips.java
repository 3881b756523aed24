package dev.pandawatch.ui.monitors;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.SchedulerAlarm;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.StatePane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What went wrong, above the rows that are still there: a server that stopped answering, a command that failed, a
/// scheduler that stands still.
final class ListStrips {
    /// So many of the late monitors are called by their names.
    private static final int NAMED = 3;

    private final MonitorListViewModel list;
    private final MonitorActionsViewModel actions;
    private final RowWords words;
    private final Messages messages;
    private @Nullable Told told;

    /// @param age of what is shown, in words; empty without trouble and before the first answer
    private record Told(
            MonitorActionsViewModel.@Nullable Failure failure,
            @Nullable GatewayException trouble,
            String age,
            Optional<SchedulerAlarm> alarm) {}

    ListStrips(MonitorListViewModel list, MonitorActionsViewModel actions, RowWords words) {
        this.list = list;
        this.actions = actions;
        this.words = words;
        this.messages = words.messages();
    }

    /// @param failed what stands in place of the rows while nothing is known
    void start(RowsPane rows, StatePane failed) {
        Runnable show = () -> show(rows);
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

    /// What was told last stays as it is, with the focus in it, while there is nothing else to tell.
    private void show(RowsPane rows) {
        GatewayException trouble = list.troubleProperty().get();
        Told now = new Told(
                actions.failureProperty().get(),
                trouble,
                trouble == null ? "" : age(),
                list.summaryProperty().get().alarm());
        if (!now.equals(told)) {
            told = now;
            rows.showAbove(boxes(now));
        }
    }

    private String age() {
        Instant known = list.knownAt();
        return known == null ? "" : words.times().distance(known);
    }

    private List<Node> boxes(Told now) {
        List<Node> boxes = new ArrayList<>();
        if (now.failure() != null) {
            boxes.add(ofCommand(now.failure()));
        }
        if (now.trouble() != null && !now.age().isEmpty()) {
            boxes.add(ofServer(now.trouble(), now.age()));
        }
        now.alarm().ifPresent(alarm -> boxes.add(ofScheduler(alarm)));
        return boxes;
    }

    private CautionBox ofCommand(MonitorActionsViewModel.Failure failure) {
        String sentence = Failures.sentence(failure.why(), messages);
        CautionBox box = new CautionBox(
                CautionBox.Kind.ERROR,
                messages.text(headline(failure.action()), failure.monitor()),
                failure.uncertain() ? messages.text("monitors.failure.uncertain", sentence) : sentence);
        box.setId("failure");
        copyId(box, failure.why());
        box.addRemedy(messages.text("monitors.failure.dismiss"), actions::dismiss)
                .setId("dismiss");
        return box;
    }

    private static String headline(MonitorAction action) {
        return switch (action) {
            case RUN_NOW -> "monitors.failure.run-now";
            case PAUSE -> "monitors.failure.pause";
            case RESUME -> "monitors.failure.resume";
            case DELETE -> "monitors.failure.delete";
        };
    }

    private CautionBox ofServer(GatewayException trouble, String age) {
        CautionBox box = new CautionBox(
                CautionBox.Kind.WARNING, Failures.stale(trouble, age, messages), Failures.sentence(trouble, messages));
        box.setId("stale");
        copyId(box, trouble);
        box.addRemedy(messages.text("failure.try-now"), list::refresh).setId("try-now");
        return box;
    }

    private CautionBox ofScheduler(SchedulerAlarm alarm) {
        String body = alarm.suspects().isEmpty()
                ? messages.text("monitors.alarm.no-suspect")
                : alarm.suspects().stream()
                        .map(suspect -> words.firings().sentence(suspect.phrase()))
                        .collect(Collectors.joining("\n"));
        CautionBox box = new CautionBox(
                CautionBox.Kind.ERROR, words.firings().sentence(alarm.phrase()), late(alarm.late()) + "\n" + body);
        box.setId("scheduler-alarm");
        return box;
    }

    private String late(List<Monitor> late) {
        String named = late.stream()
                .limit(NAMED)
                .map(monitor -> monitor.nextRunAt() == null
                        ? monitor.name()
                        : messages.text(
                                "monitors.alarm.one",
                                monitor.name(),
                                words.times().moment(monitor.nextRunAt())))
                .collect(Collectors.joining(", "));
        int more = Math.max(0, late.size() - NAMED);
        return messages.text("monitors.alarm.late", named, more);
    }

    private void copyId(CautionBox box, @Nullable GatewayException why) {
        if (why != null) {
            String id = why.call().requestId();
            box.addRemedy(messages.text("monitors.failure.copy-id"), () -> Clip.copy(id))
                    .setId("copy-request-id");
        }
    }
}
