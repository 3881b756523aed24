package dev.pandawatch.ui.connections;

import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What fills the form at one press: connections that were found, each value with its source, and those of this
/// session. Secrets stay masked.
record SideList(Messages messages, ConnectForm form) {

    List<Node> offers(List<ConnectionOffer> offers) {
        List<Node> items = new ArrayList<>();
        for (ConnectionOffer offer : offers) {
            String title = messages.text(
                    switch (offer.origin()) {
                        case ENVIRONMENT -> "connect.offer.environment";
                        case CLI_FILE -> "connect.offer.cli-file";
                    });
            List<Label> lines = new ArrayList<>();
            Stream.of(offer.endpoint(), offer.key(), offer.project())
                    .filter(Objects::nonNull)
                    .forEach(found -> lines.addAll(
                            List.of(line(found.value().toString(), "default"), line(source(found), "muted"))));
            Button item = item("offer", "fth-download", title, lines);
            item.setOnAction(_ -> form.take(offer));
            items.add(item);
        }
        return items;
    }

    List<Node> known(List<ConnectionProfile> profiles) {
        List<Node> items = new ArrayList<>();
        for (ConnectionProfile profile : profiles) {
            Button item = item(
                    "known",
                    "fth-server",
                    profile.name(),
                    List.of(line(profile.credentials().project(), "muted")));
            item.setOnAction(_ -> form.take(profile));
            items.add(item);
        }
        return items;
    }

    private String source(Found<?> found) {
        String place = found.place().isEmpty() ? messages.text("connect.offer.default") : found.place();
        return messages.text("connect.offer.source", place);
    }

    private static Button item(String id, String icon, String title, List<Label> lines) {
        Label name = new Label(title);
        name.getStyleClass().addAll("secondary", "medium");
        VBox words = new VBox(name);
        words.setMinWidth(0);
        words.getChildren().addAll(lines);
        FontIcon sign = new FontIcon(icon);
        HBox content = new HBox(sign, words);
        content.getStyleClass().add("side-content");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button item = new Button("", content);
        item.setId(id);
        item.setMaxWidth(Double.MAX_VALUE);
        item.getStyleClass().addAll("flat", "side-item");
        String all = Stream.concat(Stream.of(name), lines.stream())
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
        item.setAccessibleText(all);
        item.setTooltip(new Tooltip(all));
        return item;
    }

    private static Label line(String text, String colour) {
        Label line = new Label(text);
        line.getStyleClass().addAll("caption", colour);
        return line;
    }
}
