package dev.pandawatch.ui.shell;

import atlantafx.base.controls.ModalPane;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.ModalLayer;
import dev.pandawatch.ui.kit.Themes;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The frame around every screen. The list is made once and kept; every other screen is made when it is gone to and
/// dropped when it is left.
public final class ShellView implements View {
    /// Below this width, in pixels at 100 %, the frame says only what is needed all the time.
    static final double ROOMY = 1100;

    private final ShellViewModel viewModel;
    private final Views views;
    private final Themes themes;
    private final InstantText times;
    private final Function<Destination, Parent> screens;
    private @Nullable Parent list;
    private @Nullable Node focusInList;

    @FXML
    private StackPane root;

    @FXML
    private ToggleButton monitors;

    @FXML
    private StackPane top;

    @FXML
    private StackPane content;

    @FXML
    private StackPane bottom;

    @FXML
    private StackPane notices;

    @FXML
    private ModalLayer modal;

    /// @param times on our own clock, by which the age of the data and the notices are told
    /// @param screens makes the node of a destination
    public ShellView(
            ShellViewModel viewModel,
            Views views,
            Themes themes,
            InstantText times,
            Function<Destination, Parent> screens) {
        this.viewModel = viewModel;
        this.views = views;
        this.themes = themes;
        this.times = times;
        this.screens = screens;
    }

    @FXML
    private void initialize() {
        ObservableValue<Double> width = Bindings.createObjectBinding(
                () -> root.getWidth() * 100 / themes.zoomProperty().get(), root.widthProperty(), themes.zoomProperty());
        NoticeWords words = new NoticeWords(views.messages());
        TopBarView topBar = new TopBarView(viewModel, views.messages(), times, themes, width);
        top.getChildren().setAll(views.load(topBar));
        StatusBarView statusBar = new StatusBarView(viewModel, views.messages(), times, width.map(px -> px >= ROOMY));
        bottom.getChildren().setAll(views.load(statusBar));
        statusBar.onShowAgreement(this::showAgreement);
        notices.getChildren()
                .setAll(
                        views.load(new ToastsView(viewModel.notices(), words)),
                        views.load(new NoticesView(viewModel.notices(), words, times)),
                        notifications());
        topBar.onResetSandbox(this::askToReset);
        ShellKeys keys = new ShellKeys(viewModel, themes, modal.openProperty(), topBar::focusSearch);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.installOn(scene);
            }
        });
        viewModel.navigation().destinationProperty().subscribe(this::show);
    }

    @FXML
    private void showMonitors() {
        monitors.setSelected(true); // it stays where one is, however often it is pressed
        viewModel.navigation().go(new Destination.Monitors());
    }

    /// What the server does is told by its clock.
    private Node notifications() {
        NotificationsViewModel told = viewModel.notifications();
        InstantText serverTimes = new InstantText(times.zone(), told::now, views.messages());
        NotificationsView view = new NotificationsView(told, new NotificationWords(views.messages(), serverTimes));
        view.onRules(this::showRules);
        return views.load(view);
    }

    private void showRules() {
        NoticeRulesViewModel rules = viewModel.rules();
        NoticeRulesView dialog = new NoticeRulesView(rules, views.messages(), modal::close);
        modal.show((Region) views.load(dialog), dialog.first(), () -> {});
    }

    /// Shows `dialog` above everything; Escape closes it.
    ///
    /// @param first gets the focus
    /// @param whenClosed called once when it goes
    public void showDialog(Region dialog, Node first, Runnable whenClosed) {
        modal.show(dialog, first, whenClosed);
    }

    public void closeDialog() {
        modal.close();
    }

    /// Where screens show questions of their own; lies over the whole window.
    public ModalPane dialogs() {
        return modal.pane();
    }

    private void askToReset() {
        ResetSandboxView dialog = new ResetSandboxView(
                () -> {
                    modal.close();
                    viewModel.switcher().resetSandbox();
                },
                modal::close);
        modal.show((Region) views.load(dialog), dialog.first(), () -> {});
    }

    private void showAgreement() {
        AgreementViewModel agreement = viewModel.agreement();
        agreement.phraseProperty().getValue().ifPresent(phrase -> {
            AgreementView dialog = new AgreementView(
                    new AgreementWords(views.messages(), times),
                    phrase,
                    agreement.dissentProperty().getValue(),
                    modal::close);
            modal.show((Region) views.load(dialog), dialog.first(), () -> {});
        });
    }

    private void show(Destination destination) {
        switch (destination) {
            case Destination.Monitors here -> showList(here);
            case Destination.MonitorDetail _,
                    Destination.NewMonitor _,
                    Destination.EditMonitor _,
                    Destination.DuplicateMonitor _,
                    Destination.NextMonitor _ -> {
                hideList();
                content.getChildren().removeIf(node -> !node.equals(list));
                content.getChildren().add(screens.apply(destination));
            }
        }
    }

    private void showList(Destination here) {
        if (list == null) {
            list = screens.apply(here);
        }
        content.getChildren().setAll(list);
        setShown(list, true);
        if (focusInList != null) {
            focusInList.requestFocus();
            focusInList = null;
        }
    }

    private void hideList() {
        if (list != null && list.isVisible()) {
            Scene scene = list.getScene();
            Node owner = scene == null ? null : scene.getFocusOwner();
            focusInList = owner != null && isIn(list, owner) ? owner : null;
            setShown(list, false);
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static boolean isIn(Parent ancestor, Node node) {
        return Stream.<Node>iterate(node, above -> above != null, Node::getParent)
                .anyMatch(ancestor::equals);
    }
}
