package dev.pandawatch.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kordamp.ikonli.javafx.FontIcon;

class PopupsTest {
    @RegisterExtension
    final Screen screen = new Screen(900, 560);

    private final MenuButton menu = new MenuButton("Health");
    private final ComboBox<String> combo = new ComboBox<>();
    private final Button button = new Button("Hover me");
    private final Button more = new Button("", new FontIcon("fth-more-horizontal"));
    private final Button filter = new Button("Filter", new FontIcon("fth-filter"));

    @Test
    void everythingThatFloatsIsDressed() {
        screen.show(this::page);
        Tooltip tooltip = new Tooltip("Mon 23 Nov 2026, 07:00 Berlin (06:00 UTC)\nstarts 07:00–07:05");
        ContextMenu context = context();
        PopOver popover = popover();
        screen.act(() -> {
            menu.show();
            combo.show();
            Window window = screen.scene().getWindow();
            context.show(window, window.getX() + 400, window.getY() + 60);
            tooltip.show(window, window.getX() + 560, window.getY() + 60);
            popover.show(filter);
        });

        screen.picture("popups");

        assertThat(screen.call(this::pixelsPaintedOver)).isGreaterThan(20_000);

        assertThat(Window.getWindows())
                .filteredOn(PopupWindow.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(5);
    }

    private long pixelsPaintedOver() {
        PixelReader alone = screen.scene().snapshot(null).getPixelReader();
        PixelReader together = Snapshots.of(screen.scene()).getPixelReader();
        return IntStream.range(0, 900 * 560)
                .filter(i -> alone.getArgb(i % 900, i / 900) != together.getArgb(i % 900, i / 900))
                .count();
    }

    private Pane page() {
        menu.getStyleClass().add("facet");
        CheckMenuItem failing = new CheckMenuItem("Failing, 2");
        failing.setSelected(true);
        menu.getItems().addAll(failing, new CheckMenuItem("Degraded, 2"), new CheckMenuItem("Healthy, 41"));
        combo.getItems().addAll("UTC", "Berlin", "New York");
        combo.getSelectionModel().select(1);
        more.getStyleClass().add("icon");
        HBox line = new HBox(120, menu, combo, more, button, filter);
        line.setAlignment(Pos.CENTER_LEFT);
        TextArea area = new TextArea("{\n  \"name\": \"Nightly\"\n}");
        area.getStyleClass().add("mono");
        area.setPrefRowCount(4);
        PasswordField password = new PasswordField();
        password.setText("sk_pp_sandbox");
        TextField cron = new TextField("0 6,18 * * 1-5");
        cron.getStyleClass().addAll("mono", "field");
        HBox fields = new HBox(12, password, cron, new DatePicker(), new Spinner<>(1, 60, 5));
        ListView<String> list = new ListView<>();
        list.getItems().addAll("Production EU", "Staging", "Sandbox");
        list.getSelectionModel().select(1);
        list.getStyleClass().add("edged");
        list.setMaxWidth(240);
        VBox page = new VBox(20, line, new Pane(), fields, area, list);
        VBox.setMargin(fields, new Insets(150, 0, 0, 0));
        page.setPadding(new Insets(16));
        return page;
    }

    private static ContextMenu context() {
        MenuItem run = new MenuItem("Run now…", new FontIcon("fth-play"));
        run.setAccelerator(KeyCombination.valueOf("R"));
        MenuItem pause = new MenuItem("Pause", new FontIcon("fth-pause"));
        pause.setDisable(true);
        MenuItem delete = new MenuItem("Delete…", new FontIcon("fth-trash-2"));
        delete.getStyleClass().add("danger");
        return new ContextMenu(run, pause, new SeparatorMenuItem(), delete);
    }

    private static PopOver popover() {
        VBox words = new VBox(8, StylePage.label("Tagged any of", "strong"), new TextField("prod"));
        words.setPadding(new Insets(12));
        PopOver popover = new PopOver(words);
        popover.setArrowSize(0);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popover.setAnimated(false);
        return popover;
    }
}
