package dev.pandawatch.ui.monitors;

import atlantafx.base.controls.ModalPane;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The Monitors screen: the list with the drawer beside it, or over it where there is no room.
public final class MonitorsView implements View {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final KeyCombination NEW_MONITOR = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final double BODY_AT_100_PERCENT = 13;

    /// Of this screen, in pixels at 100 %: 1100 less the rail.
    private static final double NARROW = 1032;

    /// The width of the drawer in its stylesheet, in pixels at 100 %.
    private static final double DRAWER = 360;

    private final Views views;
    private final MonitorListView list;
    private final DrawerView drawer;
    private final ConfirmationView confirmation;
    private final ModalPane dialogs;

    private @Nullable Node cameFrom;

    @FXML
    private StackPane root;

    @FXML
    private Label measure;

    /// @param dialogs lies over the whole window
    public MonitorsView(
            Views views, MonitorListView list, DrawerView drawer, ConfirmationView confirmation, ModalPane dialogs) {
        this.views = views;
        this.list = list;
        this.drawer = drawer;
        this.confirmation = confirmation;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Parent rows = views.load(list);
        Region side = (Region) views.load(drawer);
        Parent question = views.load(confirmation);
        root.getChildren().addAll(rows, side);
        StackPane.setAlignment(side, Pos.TOP_RIGHT);
        ObservableValue<Double> zoom = measure.fontProperty().map(font -> font.getSize() / BODY_AT_100_PERCENT);
        Runnable arrange = () -> arrange(rows, side, zoom.getValue());
        root.widthProperty().subscribe(arrange);
        zoom.subscribe(arrange);
        drawer.viewModel().openProperty().subscribe(arrange);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(NEW_MONITOR, this::create);
            }
        });
        confirmation.askedProperty().subscribe(asked -> ask(asked, question));
        dialogs.displayProperty().subscribe(shown -> {
            if (!shown && question.equals(dialogs.getContent())) {
                confirmation.cancel();
            }
        });
    }

    /// The drawer beside the rows, or over them.
    private void arrange(Node rows, Node side, double zoom) {
        DrawerViewModel model = drawer.viewModel();
        boolean over = root.getWidth() / zoom < NARROW;
        model.narrowProperty().set(over);
        boolean open = model.openProperty().get();
        side.setVisible(open);
        side.setManaged(open);
        side.pseudoClassStateChanged(OVER, over);
        StackPane.setMargin(rows, new Insets(0, open && !over ? DRAWER * zoom : 0, 0, 0));
    }

    private void ask(boolean asked, Node question) {
        if (asked) {
            cameFrom = root.getScene().getFocusOwner();
            dialogs.show(question);
            dialogs.applyCss(); // only then is the question part of the scene
            confirmation.focus();
        } else if (question.equals(dialogs.getContent())) {
            dialogs.hide(true);
            returnFocus();
        }
    }

    /// To where it was; to the rows if that can no longer take it, as a button of which the command is under way.
    private void returnFocus() {
        if (cameFrom == null || cameFrom.isDisabled() || cameFrom.getScene() == null) {
            list.focusRows();
        } else {
            cameFrom.requestFocus();
        }
        cameFrom = null;
    }

    /// Wherever the focus is, but not from another screen or through a dialog.
    private void create() {
        if (root.isVisible() && !dialogs.isDisplay()) {
            list.create();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && drawer.viewModel().openProperty().get()) {
            drawer.viewModel().close();
            list.focusRows();
            key.consume();
        }
    }
}
