package dev.pandawatch.ui.detail;

import dev.pandawatch.ui.detail.CompareViewModel.Comparison;
import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Dialogs;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.LoadingPane;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.StatePane;
import dev.pandawatch.ui.kit.View;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The chosen run beside another, in a dialog over the whole window. Escape closes it.
final class CompareView implements View {
    private final DetailViewModel detail;
    private final CompareViewModel compare;
    private final CompareParts parts;
    private final RunWords words;
    private final Messages messages;
    private final Dialogs dialogs;
    private boolean open;
    private boolean filling;

    @FXML
    private Region compareBox;

    @FXML
    private ComboBox<RunLine> compareWith;

    @FXML
    private CautionBox compareCaution;

    @FXML
    private LoadingPane compareReading;

    @FXML
    private StatePane compareUnread;

    @FXML
    private Pane compareHeads;

    @FXML
    private Pane compareMetrics;

    CompareView(DetailViewModel detail, RunWords words, Dialogs dialogs) {
        this.detail = detail;
        this.compare = detail.compare();
        this.parts = new CompareParts(words);
        this.words = words;
        this.messages = words.messages();
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        compareReading.textProperty().set(messages.text("detail.run.reading"));
        compareReading.progressProperty().set(-1);
        compareWith.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable RunLine line) {
                return line == null ? "" : words.when(line.at()) + ", " + parts.outcome(line);
            }

            @Override
            public @Nullable RunLine fromString(String text) {
                return null; // it is not edited
            }
        });
        compareWith.valueProperty().subscribe(other -> {
            if (!filling && other != null) {
                compare.with(other);
            }
        });
        compare.comparisonProperty().subscribe(this::show);
        compareBox.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (plain(key) && (key.getCode().isLetterKey() || key.getCode() == KeyCode.DELETE)) {
                key.consume(); // it is no command to the screen below
            }
        });
    }

    /// Opens it by C anywhere in `screen`.
    void hear(Node screen) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.C && plain(key)) {
                detail.compareChosen();
                key.consume();
            }
        });
    }

    private static boolean plain(KeyEvent key) {
        return !key.isShortcutDown() && !key.isAltDown();
    }

    private void show(Comparison now) {
        setShown(compareReading, now instanceof Comparison.Reading);
        setShown(compareUnread, now instanceof Comparison.Unread);
        setShown(compareMetrics, now instanceof Comparison.Known);
        setShown(compareCaution, false);
        switch (now) {
            case Comparison.Closed _ -> leave();
            case Comparison.Reading(var runs) -> fill(runs);
            case Comparison.Unread(var _, var why) -> compareUnread.setText(Failures.sentence(why, messages));
            case Comparison.Known(var runs, var found) -> {
                String caution = parts.caution(runs, found);
                setShown(compareCaution, !caution.isEmpty());
                compareCaution.setHeadline("");
                compareCaution.setBody(caution);
                compareMetrics
                        .getChildren()
                        .setAll(found.metrics().stream()
                                .map(metric -> parts.metric(runs, metric))
                                .toList());
            }
        }
    }

    private void fill(CompareViewModel.Pair runs) {
        filling = true;
        compareWith.getItems().setAll(compare.choices());
        compareWith.setValue(runs.other());
        filling = false;
        compareHeads
                .getChildren()
                .setAll(
                        parts.head("detail.compare.earlier", runs.earlier()),
                        parts.head("detail.compare.later", runs.later()));
        if (!open) {
            open = true;
            dialogs.show(compareBox, compareWith, () -> {
                open = false;
                compare.close();
            });
        }
    }

    /// Another dialog may be open by now.
    private void leave() {
        if (open) {
            open = false;
            dialogs.close();
        }
    }

    @FXML
    private void again() {
        compare.again();
    }

    @FXML
    private void close() {
        compare.close();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
