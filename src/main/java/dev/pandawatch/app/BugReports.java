package dev.pandawatch.app;

import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Where mistakes of the program itself end up: said in a sentence, with a report to copy. UI thread only.
final class BugReports {
    private static final Logger LOG = System.getLogger(BugReports.class.getName());
    private static final double GAP = 12;
    private static final int ROWS = 14;
    private static final int COLUMNS = 80;

    private final Stage owner;
    private final Messages messages;
    private boolean shown;

    BugReports(Stage owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    /// Logs every bug and shows it, unless an earlier one is still being shown: one mistake often repeats itself.
    void show(Thread thread, Throwable bug) {
        LOG.log(Level.ERROR, "a bug on thread " + thread.getName(), bug);
        if (shown) {
            return;
        }
        shown = true;
        Dialog<ButtonType> dialog = dialog(report(thread.getName(), bug));
        dialog.setOnHidden(_ -> shown = false);
        dialog.show();
    }

    private Dialog<ButtonType> dialog(String report) {
        TextArea text = new TextArea(report);
        text.setEditable(false);
        text.setPrefRowCount(ROWS);
        text.setPrefColumnCount(COLUMNS);
        text.getStyleClass().add("mono");
        text.setAccessibleText(messages.text("bug.report"));
        Label sentence = new Label(messages.text("bug.sentence"));
        sentence.setWrapText(true);
        ButtonType copy = new ButtonType(messages.text("bug.copy"), ButtonBar.ButtonData.LEFT);

        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(messages.text("bug.title"));
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setContent(new VBox(GAP, sentence, text));
        dialog.getDialogPane().getButtonTypes().setAll(copy, ButtonType.CLOSE);
        dialog.getDialogPane().lookupButton(copy).addEventFilter(javafx.event.ActionEvent.ACTION, action -> {
            Clip.copy(report);
            action.consume();
        });
        return dialog;
    }

    /// What a person can send us: no input, no header and no body is in it.
    static String report(String thread, Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        return "Pandawatch %s, Java %s, JavaFX %s, %s %s%nThread %s%n%s"
                .formatted(
                        version(),
                        System.getProperty("java.version"),
                        System.getProperty("javafx.version", "?"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        thread,
                        trace);
    }

    private static String version() {
        String version = BugReports.class.getPackage().getImplementationVersion();
        return version == null ? "from source" : version;
    }
}
