package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.filter.Suggestions.Suggested;
import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The suggested values below the field of a filter, with how often they come. Up and down point, Enter picks; the
/// focus stays in the field.
public final class SuggestionList extends VBox {
    private static final int MOST_ROWS = 6;

    private final ListView<Suggested> list = new ListView<>();
    private final Label note = new Label();
    private final Hyperlink retry = new Hyperlink();
    private final Region gap = new Region();

    public SuggestionList() {
        note.getStyleClass().addAll("caption", "muted");
        note.setWrapText(true);
        retry.getStyleClass().add("caption");
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(note, retry, gap, cap("↑ ↓"), cap("Enter"), cap("Esc"));
        foot.getStyleClass().add("foot");
        getStyleClass().add("suggestions");
        getChildren().addAll(list, foot);
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().addAll("key-cap", "caption");
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }

    /// What takes the focus where there is no field.
    Node getList() {
        return list;
    }

    /// @param owner whose keys point and pick: the row that holds field and list
    void follow(SuggestionPicker picker, Node owner, Messages messages, InstantText times) {
        list.setId(picker.key() + "_suggestions");
        list.setAccessibleText(messages.text("filter.suggest.list", picker.key()));
        list.setFocusTraversable(false);
        list.setItems(picker.rows());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> list.getFixedCellSize()
                                * Math.min(MOST_ROWS, picker.rows().size()),
                        list.fixedCellSizeProperty(),
                        picker.rows()));
        list.setCellFactory(_ -> new SuggestionCell(picker, messages, times));
        retry.setText(messages.text("filter.suggest.retry"));
        retry.setOnAction(_ -> picker.retry());
        picker.pointedProperty().subscribe(place -> point(place.intValue()));
        picker.rows().subscribe(() -> tell(picker, messages));
        picker.source().suggestionsProperty().subscribe((_, _) -> tell(picker, messages));
        picker.source().waitingProperty().subscribe((_, _) -> tell(picker, messages));
        picker.source().troubleProperty().subscribe((_, _) -> tell(picker, messages));
        owner.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> walk(picker, pressed));
    }

    /// Shows anew which values are chosen.
    void refresh() {
        list.refresh();
    }

    /// Narrows the list by what a person types into `field`.
    static void narrow(SuggestionPicker picker, TextField field) {
        field.textProperty().subscribe((_, typed) -> {
            if (field.isFocused()) {
                picker.type(typed);
            }
        });
    }

    private void point(int place) {
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - 2));
        }
        list.refresh();
    }

    private static void walk(SuggestionPicker picker, KeyEvent pressed) {
        boolean taken = switch (pressed.getCode()) {
            case DOWN -> point(picker, 1);
            case UP -> point(picker, -1);
            case ENTER -> !pressed.isShortcutDown() && picker.pick();
            default -> false;
        };
        if (taken) {
            pressed.consume();
        }
    }

    private static boolean point(SuggestionPicker picker, int by) {
        picker.point(by);
        return true;
    }

    private void tell(SuggestionPicker picker, Messages messages) {
        SuggestionsViewModel source = picker.source();
        boolean failed = source.troubleProperty().get() != null;
        show(retry, failed);
        boolean any = !picker.rows().isEmpty();
        show(list, any);
        note.setText(failed ? Failures.sentence(source.troubleProperty().get(), messages) : words(picker, messages));
    }

    private static String words(SuggestionPicker picker, Messages messages) {
        String key = picker.key();
        if (picker.busy()) {
            return messages.text("filter.suggest.busy");
        }
        if (picker.rows().isEmpty()) {
            return messages.text(picker.narrowed() ? "filter.suggest.narrowed" : "filter.suggest.nothing");
        }
        return switch (key) {
            case "user_id" -> messages.text("filter.suggest.users");
            case "session_id" -> messages.text("filter.suggest.sessions");
            default ->
                messages.text(
                        "filter.suggest.sample",
                        picker.source().suggestionsProperty().get().sample());
        };
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
