package dev.pandawatch.ui.shell;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.run.ScheduleEvidence;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.View;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// In what the server computes schedules differently, monitor by monitor; as it was when it was opened.
public final class AgreementView implements View {
    /// More of them would tell nothing new; all are copied.
    private static final int MOST = 50;

    private final AgreementWords words;
    private final Phrase phrase;
    private final List<ScheduleEvidence> dissent;
    private final Runnable close;

    @FXML
    private Label agreementSentence;

    @FXML
    private ScrollPane agreementScroll;

    @FXML
    private VBox agreementList;

    @FXML
    private Label agreementMore;

    @FXML
    private Button copyAgreement;

    @FXML
    private Button closeAgreement;

    AgreementView(AgreementWords words, Phrase phrase, List<ScheduleEvidence> dissent, Runnable close) {
        this.words = words;
        this.phrase = phrase;
        this.dissent = dissent;
        this.close = close;
    }

    @FXML
    private void initialize() {
        agreementSentence.setText(words.sentence(phrase));
        agreementList
                .getChildren()
                .setAll(dissent.stream().limit(MOST).map(this::row).toList());
        agreementMore.setText(words.messages().text("shell.agreement.more", dissent.size() - MOST));
        agreementMore.setVisible(dissent.size() > MOST);
        agreementMore.setManaged(dissent.size() > MOST);
    }

    /// What gets the focus.
    Node first() {
        return closeAgreement;
    }

    @FXML
    private void copy() {
        Clip.copy(words.report(phrase, dissent));
        copyAgreement.setText(words.messages().text("shell.agreement.copied"));
    }

    @FXML
    private void close() {
        close.run();
    }

    private Node row(ScheduleEvidence evidence) {
        Label monitor = new Label(words.monitor(evidence));
        monitor.setWrapText(true);
        monitor.getStyleClass().add("strong");
        Label runs = new Label(words.runs(evidence));
        runs.setWrapText(true);
        runs.getStyleClass().addAll("secondary", "muted");
        return new VBox(monitor, runs);
    }
}
