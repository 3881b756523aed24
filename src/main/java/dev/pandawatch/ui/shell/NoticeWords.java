package dev.pandawatch.ui.shell;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.state.Notice;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.Messages;
import java.util.Optional;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a notice says, and the shape that tells its kind without colour.
record NoticeWords(Messages messages) {

    /// A failure among the arguments is put into its own words.
    String sentence(Notice notice) {
        Object[] arguments = notice.arguments().stream()
                .map(argument -> argument instanceof GatewayException why ? Failures.sentence(why, messages) : argument)
                .toArray();
        return messages.text(notice.key(), arguments);
    }

    /// The id under which the server's log knows the call that failed.
    static Optional<String> requestId(Notice notice) {
        return notice.arguments().stream()
                .filter(GatewayException.class::isInstance)
                .map(why -> ((GatewayException) why).call().requestId())
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    /// The kind in a word, for whoever does not see the icon.
    String kind(Notice notice) {
        return messages.text(
                switch (notice.kind()) {
                    case DONE -> "notices.kind.done";
                    case NOTE -> "notices.kind.note";
                    case PROBLEM -> "notices.kind.problem";
                });
    }

    static FontIcon icon(Notice notice) {
        FontIcon icon = new FontIcon(
                switch (notice.kind()) {
                    case DONE -> "fth-check-circle";
                    case NOTE -> "fth-info";
                    case PROBLEM -> "fth-alert-circle";
                });
        icon.getStyleClass()
                .addAll(
                        "small",
                        switch (notice.kind()) {
                            case DONE -> "success-text";
                            case NOTE -> "accent-text";
                            case PROBLEM -> "danger-text";
                        });
        return icon;
    }
}
