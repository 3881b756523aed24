package dev.pandawatch.ui.detail;

import dev.pandawatch.run.Cause;
import dev.pandawatch.run.Firing;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The causes of a firing without a run as lines: rank, sentence, what speaks for it, how sure.
record CauseLines(CauseWords words) {

    List<Node> of(Firing firing) {
        List<Cause> causes = firing.causes();
        return IntStream.range(0, causes.size())
                .mapToObj(i -> line(i + 1, causes.get(i)))
                .toList();
    }

    private Node line(int rank, Cause cause) {
        Label number = new Label(messages().text("detail.causes.rank", rank));
        number.getStyleClass().addAll("secondary", Styles.MUTED);
        VBox said = new VBox(wrapped(words.sentence(cause)), wrapped(words.evidence(cause), Styles.MUTED));
        HBox.setHgrow(said, Priority.ALWAYS);
        Label standing = new Label(words.standing(cause));
        standing.getStyleClass().add("badge");
        standing.setMinWidth(Region.USE_PREF_SIZE);
        switch (cause.standing()) {
            case KNOWN, LIKELY -> standing.getStyleClass().add("severe");
            case UNLIKELY -> standing.setTooltip(new Tooltip(messages().text("detail.causes.unlikely.tip")));
            case POSSIBLE -> standing.setTooltip(new Tooltip(messages().text("detail.causes.possible.tip")));
        }
        HBox line = new HBox(number, said, standing);
        line.getStyleClass().add("cause");
        return line;
    }

    private Messages messages() {
        return words.words().messages();
    }

    static Label wrapped(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        label.getStyleClass().addAll(classes);
        return label;
    }
}
