package dev.pandawatch.ui.kit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window of 1440 × 900 for the test of a view: `@RegisterExtension final Screen screen = new Screen();`, then
/// `screen.show(() -> views.load(...))`. Each test gets a fresh scene, light, at 100 %; it fails if
/// JavaFX warns of a stylesheet.
public final class Screen implements BeforeEachCallback, AfterEachCallback {
    private static final Path PICTURES = Path.of("target", "screens");

    private final double width;
    private final double height;
    private final FxRobot robot = new FxRobot();
    private final StyleWarnings warnings = new StyleWarnings();
    private @Nullable Themes themes;
    private @Nullable Stage stage;
    private @Nullable Scene scene;

    public Screen() {
        this(1440, 900);
    }

    public Screen(double width, double height) {
        start(); // a test may make controls in its fields
        this.width = width;
        this.height = height;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        warnings.listen();
        stage = start();
        themes = call(() -> new Themes(new SimpleObjectProperty<>(ColorScheme.LIGHT)));
    }

    @Override
    public void afterEach(ExtensionContext context) throws TimeoutException {
        settle();
        // a popup that is going away has lost its colours already, and says so on some systems
        warnings.stop();
        act(() -> List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
        FxToolkit.cleanupStages();
        FxToolkit.hideStage();
        assertThat(warnings.seen()).as("what JavaFX says of the stylesheets").isEmpty();
    }

    /// Builds a screen on the UI thread, dresses and shows it.
    public <T extends Parent> T show(Callable<T> screen) {
        T root = call(() -> {
            T built = screen.call();
            Scene dressed = new Scene(built, width, height);
            themes().apply(dressed);
            Stage window = requireNonNull(stage);
            window.setScene(dressed);
            window.setWidth(width);
            window.setHeight(height);
            window.show();
            scene = dressed;
            return built;
        });
        settle();
        return root;
    }

    public FxRobot robot() {
        return robot;
    }

    public Themes themes() {
        return requireNonNull(themes, "no test is running");
    }

    public Scene scene() {
        return requireNonNull(scene, "nothing is shown yet");
    }

    /// Does `action` on the UI thread and waits until everything that it set off is done.
    public void act(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
        settle();
    }

    public <T> T call(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, question);
    }

    /// Waits until `condition`, asked on the UI thread, holds.
    public void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> call(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("it never came about", e);
        }
        settle();
    }

    /// Lets pending layout and animation pulses pass. What was made meanwhile has its skin and its place afterwards,
    /// also on a machine so busy that pulses are late.
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        call(() -> {
            for (Window window : Window.getWindows()) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
            return true;
        });
    }

    /// Writes `target/screens/NAME-light.png` and `NAME-dark.png`, and leaves the screen light.
    public void picture(String name) {
        for (Themes.Choice choice : new Themes.Choice[] {Themes.Choice.DARK, Themes.Choice.LIGHT}) {
            act(() -> themes().choiceProperty().set(choice));
            WritableImage image = call(() -> Snapshots.of(scene()));
            PngFile.write(image, PICTURES.resolve(name + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static Stage start() {
        try {
            return FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX does not start", e);
        }
    }
}
