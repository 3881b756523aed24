package dev.pandawatch.ui.connections;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws one line of the staged test; a stage that failed or asks opens its advice in place.
///
/// @param confirm the project's name is right
/// @param use takes another name for the project
record StageLine(Messages messages, InstantText times, Runnable confirm, Consumer<String> use) {

    Node draw(StageRow row) {
        Stage stage = row.stage();
        return switch (row.state()) {
            case StageState.Waiting(var on) -> line(stage, "fth-circle", "subtle", messages.text(on.waitsKey()), null);
            case StageState.Busy _ ->
                line(stage, "fth-loader", "accent-text", messages.text("connect.state.busy"), null);
            case StageState.Passed(var key, var arguments, var took) ->
                line(stage, "fth-check-circle", "success-text", sentence(key, arguments), took);
            case StageState.Failed failed -> opened(stage, sentence(failed.key(), failed.arguments()), advice(failed));
            case StageState.Unconfirmed(var project, var similar) ->
                opened(stage, messages.text("connect.unknown.sentence", project), question(similar));
        };
    }

    private HBox line(Stage stage, String icon, String colour, String sentence, @Nullable Duration took) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().addAll("small", colour);
        Label title = label(messages.text(stage.titleKey()), "secondary", "medium", "stage-title");
        Label words = label(sentence, "secondary", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(new Tooltip(sentence));
        HBox line = new HBox(sign, title, words);
        String time = took == null ? "" : messages.text("connect.took", took.toMillis());
        if (!time.isEmpty()) {
            Label label = label(time, "secondary", "muted");
            label.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(label);
        }
        line.getStyleClass().add("stage");
        line.setAccessibleText(messages.text("connect.spoken", title.getText(), sentence, time));
        return line;
    }

    private VBox opened(Stage stage, String sentence, List<Node> advice) {
        HBox line = line(stage, "fth-alert-circle", "danger-text", sentence, null);
        line.getChildren().stream().filter(Label.class::isInstance).forEach(words -> ((Label) words).setWrapText(true));
        VBox inside = new VBox(advice.toArray(Node[]::new));
        inside.getStyleClass().add("stage-advice");
        VBox opened = new VBox(line, inside);
        opened.getStyleClass().add("stage-opened");
        return opened;
    }

    private List<Node> advice(StageState.Failed failed) {
        Label advice = wrapped(sentence(failed.advice(), failed.arguments()));
        String id = failed.requestId();
        return id == null || id.isBlank() ? List.of(advice) : List.of(advice, requestId(id));
    }

    private List<Node> question(@Nullable String similar) {
        Button right = new Button(messages.text("connect.unknown.create"));
        right.setId("confirmProject");
        right.setOnAction(_ -> confirm.run());
        HBox answers = new HBox();
        answers.getStyleClass().add("stage-answers");
        String meant = "";
        if (similar != null) {
            Button instead = new Button(messages.text("connect.unknown.use", similar));
            instead.setId("useSimilarProject");
            instead.setMnemonicParsing(false);
            instead.setOnAction(_ -> use.accept(similar));
            answers.getChildren().add(instead);
            meant = messages.text("connect.unknown.meant", similar) + " ";
        }
        answers.getChildren().add(right);
        return List.of(wrapped(meant + messages.text("connect.unknown.explained")), answers);
    }

    private Node requestId(String id) {
        Label label = label(messages.text("connect.request-id", id), "mono", "muted");
        Button copy = Clip.button(id, messages.text("connect.copy-request-id"));
        copy.setId("copyTestRequestId");
        HBox line = new HBox(label, copy);
        line.getStyleClass().add("stage-request");
        return line;
    }

    /// Instants become days, failures their own sentences.
    private String sentence(String key, List<Object> arguments) {
        Object[] words = arguments.stream()
                .map(argument -> switch (argument) {
                    case Instant at -> times.day(at);
                    case GatewayException why -> Failures.sentence(why, messages);
                    default -> argument;
                })
                .toArray();
        return messages.text(key, words);
    }

    private static Label wrapped(String text) {
        Label label = label(text, "secondary");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
