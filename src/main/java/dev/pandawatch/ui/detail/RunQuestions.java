package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.kit.Dialogs;
import dev.pandawatch.ui.kit.Views;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Shows the question before a command for a run, as long as there is one.
final class RunQuestions {
    private final RunActionsViewModel actions;
    private final Dialogs dialogs;
    private final RunQuestionView view;
    private final Region node;

    RunQuestions(RunActionsViewModel actions, RunWords words, Views views, Dialogs dialogs) {
        this.actions = actions;
        this.dialogs = dialogs;
        this.view = new RunQuestionView(actions, words);
        this.node = (Region) views.load(view);
    }

    Subscription start() {
        return actions.askProperty().map(_ -> true).orElse(false).subscribe((_, asked) -> {
            if (asked) {
                dialogs.show(node, view.first(), actions::cancel);
            } else {
                dialogs.close();
            }
        });
    }
}
