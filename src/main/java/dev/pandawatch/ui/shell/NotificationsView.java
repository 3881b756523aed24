package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.Notification;
import dev.pandawatch.ui.kit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list behind the bell: what stands with the monitors, and what is past. Escape, the bell, or a press beside it
/// closes it; the arrow
/// keys go from one to the next.
public final class NotificationsView implements View {
    /// The part of the window that the list may take.
    private static final double MOST = 0.6;

    /// As many are shown, and as many more at each press of the button below them.
    private static final int PAGE = 50;

    private final NotificationsViewModel viewModel;
    private final NotificationWords words;
    private Runnable showRules = () -> {};
    private int shown = PAGE;
    private @Nullable Node cameFrom;

    @FXML
    private StackPane notificationsLayer;

    @FXML
    private VBox notificationsPanel;

    @FXML
    private ScrollPane notificationsScroll;

    @FXML
    private VBox notificationsList;

    @FXML
    private Label noNotifications;

    @FXML
    private Button moreNotifications;

    @FXML
    private Button notificationRules;

    @FXML
    private Button closeNotifications;

    NotificationsView(NotificationsViewModel viewModel, NotificationWords words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        viewModel.all().addListener((ListChangeListener<Notification>) _ -> fill());
        viewModel.openProperty().subscribe(this::open);
        viewModel.readyProperty().subscribe(ready -> notificationRules.setDisable(!ready));
        notificationsList.heightProperty().subscribe(this::fit);
        notificationsLayer.heightProperty().subscribe(this::fit);
        notificationsPanel.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        notificationsLayer.setOnMousePressed(press -> {
            if (notificationsLayer.equals(press.getTarget())) {
                close();
            }
        });
    }

    /// `show` is run when the person wants to see the rules.
    void onRules(Runnable show) {
        showRules = show;
    }

    @FXML
    private void rules() {
        close();
        showRules.run();
    }

    /// The first that it brings gets the focus, for the button may be gone.
    @FXML
    private void more() {
        int before = shown;
        shown += PAGE;
        fill();
        notificationsPanel.applyCss();
        notificationsPanel.layout(); // or the new rows have no place to be scrolled to
        rows().get(before).requestFocus();
    }

    @FXML
    private void close() {
        viewModel.openProperty().set(false);
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            close();
        } else if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            key.consume();
            step(key.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void step(int by) {
        List<Node> rows = rows();
        int place = IntStream.range(0, rows.size())
                .filter(index -> rows.get(index).isFocused())
                .findFirst()
                .orElse(-1);
        int next = Math.clamp(place + (long) by, 0, Math.max(0, rows.size() - 1));
        if (!rows.isEmpty()) {
            rows.get(next).requestFocus();
        }
    }

    private void open(boolean open) {
        notificationsLayer.setVisible(open);
        shown = PAGE;
        fill();
        if (notificationsLayer.getScene() == null) {
            return;
        }
        if (open) {
            cameFrom = notificationsLayer.getScene().getFocusOwner();
            first().requestFocus();
        } else if (cameFrom != null) {
            cameFrom.requestFocus();
            cameFrom = null;
        }
    }

    private Node first() {
        List<Node> rows = rows();
        return rows.isEmpty() ? closeNotifications : rows.getFirst();
    }

    /// Without the line between what stands and what is past.
    private List<Node> rows() {
        return notificationsList.getChildren().filtered(NotificationRow.class::isInstance);
    }

    /// A row that had the focus has it again, as long as it is there.
    private void fill() {
        List<Notification> all = viewModel.openProperty().get() ? viewModel.all() : List.of();
        Object focused = rows().stream()
                .filter(Node::isFocused)
                .map(Node::getUserData)
                .findFirst()
                .orElse("");
        List<Node> nodes = new ArrayList<>();
        boolean standing = true;
        for (Notification notification : all.subList(0, Math.min(shown, all.size()))) {
            if (standing && !notification.stands()) {
                nodes.add(heading());
            }
            standing = notification.stands();
            nodes.add(row(notification));
        }
        notificationsList.getChildren().setAll(nodes);
        rows().stream().filter(row -> focused.equals(row.getUserData())).forEach(Node::requestFocus);
        setShown(noNotifications, viewModel.all().isEmpty());
        setShown(notificationsScroll, !viewModel.all().isEmpty());
        setShown(moreNotifications, all.size() > shown);
        moreNotifications.setText(words.more(Math.clamp(all.size() - (long) shown, 0, PAGE)));
    }

    private Label heading() {
        Label heading = new Label(words.past());
        heading.getStyleClass().addAll("past-notifications", "caption", "strong", "muted");
        heading.setMaxWidth(Double.MAX_VALUE);
        return heading;
    }

    private Node row(Notification notification) {
        NotificationRow row = new NotificationRow(
                notification, viewModel.isNew(notification), words, () -> viewModel.open(notification.what()));
        row.setUserData(notification.identity());
        row.focusedProperty().subscribe(focused -> {
            if (focused) {
                reveal(row);
            }
        });
        return row;
    }

    /// Scrolls just as far as it takes.
    private void reveal(Node row) {
        double window = notificationsScroll.getViewportBounds().getHeight();
        double beyond = notificationsList.getHeight() - window;
        if (beyond <= 0) {
            return;
        }
        double from = notificationsScroll.getVvalue() * beyond;
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double wanted = top < from ? top : bottom > from + window ? bottom - window : from;
        notificationsScroll.setVvalue(wanted / beyond);
    }

    /// As high as its rows, whose lines wrap, but not as high as the window.
    private void fit() {
        notificationsScroll.setPrefViewportHeight(
                Math.min(notificationsList.getHeight(), notificationsLayer.getHeight() * MOST));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
