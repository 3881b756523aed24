package dev.pandawatch.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

/// Light or dark, and how large. Every scene that was dressed once follows each later change at once.
///
/// All sizes in the stylesheets are in `em` of the root's font, so that zoom is one number. To be made and used on
/// the UI thread, before the first scene is shown.
public final class Themes {
    /// What the person asked for; [#SYSTEM] follows the desktop while the program runs.
    public enum Choice {
        LIGHT,
        DARK,
        SYSTEM
    }

    /// Percent.
    public static final int MIN_ZOOM = 80;
    /// Percent.
    public static final int MAX_ZOOM = 200;

    private static final String FOLDER = "/dev/pandawatch/ui/theme/";
    private static final String DATA = "data:text/css;base64,";
    private static final Pattern PIXELS = Pattern.compile("\\b(\\d+)px\\b");
    private static final double ROOT_PIXELS = 13;
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final IntegerProperty zoom = new SimpleIntegerProperty(this, "zoom", 100);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private final ObservableValue<ColorScheme> desktop;

    /// Follows `desktop` while the choice is [Choice#SYSTEM].
    public Themes(ObservableValue<ColorScheme> desktop) {
        FONTS.forEach(Themes::loadFont);
        this.desktop = desktop;
        refresh();
        desktop.subscribe(this::refresh);
        choice.subscribe(this::refresh);
        zoom.subscribe(this::refresh);
    }

    /// Follows the preferences of the desktop that the program runs on.
    public static Themes ofDesktop() {
        return new Themes(Platform.getPreferences().colorSchemeProperty());
    }

    /// Whether the desktop asks for less motion: then nothing turns, slides or fades.
    public static boolean reducedMotion() {
        return Platform.getPreferences().isReducedMotion();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// In percent; what lies outside [#MIN_ZOOM] to [#MAX_ZOOM] is taken as the nearer end.
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    /// Whether scenes are dark now.
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Dresses `scene` and keeps it dressed; its popups dress like it. Its own stylesheets stay, and come after ours.
    public void apply(Scene scene) {
        if (scenes.add(scene)) {
            scene.windowProperty()
                    .flatMap(Window::focusedProperty)
                    .orElse(true)
                    .subscribe(focused -> scene.getRoot().pseudoClassStateChanged(Styles.INACTIVE, !focused));
        }
        dress(scene);
    }

    private void refresh() {
        dark.set(isDarkNow());
        String theme = (dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        // for the whole program: a popup is styled once before it knows the scene that it belongs to
        Application.setUserAgentStylesheet(
                resource("/" + theme.replaceFirst("^/", "")).toExternalForm());
        for (Scene scene : scenes) {
            dress(scene);
            // at once: an open popup looks its colours up here, and may come first in the next pulse
            scene.getRoot().applyCss();
        }
    }

    private void dress(Scene scene) {
        List<String> ours = List.of(
                sheet(dark.get() ? "tokens-dark.css" : "tokens-light.css"), sheet("controls.css"), sizes(zoom.get()));
        List<String> others =
                scene.getStylesheets().stream().filter(css -> !isOurs(css)).toList();
        scene.getStylesheets().setAll(ours);
        scene.getStylesheets().addAll(others);
    }

    private boolean isDarkNow() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> desktop.getValue() == ColorScheme.DARK;
        };
    }

    private static boolean isOurs(String css) {
        return css.startsWith(DATA) || css.contains(FOLDER);
    }

    /// `sizes.css` with its pixels multiplied, as a stylesheet that needs no file.
    private static String sizes(int percent) {
        double scale = Math.clamp(percent, MIN_ZOOM, MAX_ZOOM) / 100.0;
        String css = PIXELS.matcher(text(resource(FOLDER + "sizes.css")))
                .replaceAll(length -> Math.round(Integer.parseInt(length.group(1)) * scale * 10) / 10.0 + "px");
        return DATA + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static void loadFont(String file) {
        try (InputStream bytes = resource(FOLDER + "fonts/" + file).openStream()) {
            if (Font.loadFont(bytes, ROOT_PIXELS) == null) {
                throw new IllegalStateException("no font in " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String sheet(String name) {
        return resource(FOLDER + name).toExternalForm();
    }

    private static String text(URL url) {
        try (InputStream bytes = url.openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + url, e);
        }
    }

    private static URL resource(String path) {
        URL url = Themes.class.getResource(path);
        if (url == null) {
            throw new MissingResourceException("no " + path, Themes.class.getName(), path);
        }
        return url;
    }
}
