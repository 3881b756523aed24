package dev.pandawatch.ui.cadence;

import com.sun.javafx.tk.Toolkit;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Themes;
import dev.pandawatch.ui.kit.Views;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From a keystroke in the cron field to the finished preview, all on the UI thread: verdict, parts, cautions with
/// their remedies, sentence, runs and the calendar of two months, each control with its new words and in its place.
/// Aim: under 5 ms, the median of the ten expressions. Needs a display.
///
/// What counts is `medianMillis`, the processor time of the UI thread for one keystroke; the score is the time that
/// passed for two, which includes waiting for the thread that draws.
///
/// The window shows a corner only: drawing is the business of another thread, and not measured here.
///
/// A keystroke deletes the last character or types it again, so every second text is one that cannot be read and gets
/// repairs instead.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 1, time = 5)
@Fork(1)
public class KeystrokeBenchmark {
    private static final Instant NOW = Instant.parse("2026-11-22T21:40:00Z");

    @Param({
        "* * * * *",
        "*/5 * * * *",
        "0 3 * * *",
        "0 6 * * 1-5",
        "0 */4 * * *",
        "0 0 1 * 1",
        "0 0 L * *",
        "0 9 * * mon#1",
        "0 0 29 2 *",
        "15 10 */10 nov-feb fri-mon"
    })
    public String text = "";

    private @Nullable Studio studio;

    /// What is typed into.
    private record Studio(TextField field) {
        /// Styles and lays out what has changed, as the toolkit does before it draws.
        void settle() {
            Toolkit.getToolkit().firePulse();
        }
    }

    @Setup
    public void open() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        Platform.setImplicitExit(false);
        onUiThread(() -> studio = build());
    }

    private Studio build() {
        Views views = new Views(Messages.bundled());
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), () -> NOW, views.messages());
        ZoneChoices zones = new ZoneChoices();
        CadenceEditorViewModel editor = new CadenceEditorViewModel(() -> NOW, zones);
        ScheduleViewModel runs = new ScheduleViewModel(editor.text().previewed(), NOW, zones);
        HBox screen = new HBox(
                20,
                views.load(new CadenceEditorView(editor, views, times)),
                new VBox(
                        views.load(new ScheduleView(runs, times, views.messages())),
                        views.load(new FiringCalendarView(runs.calendar(times.zone()), times, views.messages()))));
        screen.setManaged(false);
        screen.resize(1372, 828);
        Scene scene = new Scene(new Pane(screen), 8, 8);
        new Themes(new SimpleObjectProperty<>(ColorScheme.LIGHT)).apply(scene);
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        editor.modeProperty().set(CadenceEditorViewModel.Mode.CRON);
        TextField field = (TextField) screen.lookup("#cron");
        field.setText(text);
        return new Studio(field);
    }

    /// The processor time of the UI thread for each keystroke of one iteration.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class UiThread {
        private final List<Long> nanos = new ArrayList<>();

        @Setup(Level.Iteration)
        public void begin() {
            nanos.clear();
        }

        public double medianMillis() {
            List<Long> ascending = nanos.stream().sorted().toList();
            return ascending.isEmpty() ? 0 : ascending.get(ascending.size() / 2) / 1e6;
        }

        private void time(Runnable keystroke) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            keystroke.run();
            nanos.add(threads.getCurrentThreadCpuTime() - before);
        }
    }

    @Benchmark
    public void twoKeystrokes(UiThread ui) throws Exception {
        Studio open = Objects.requireNonNull(studio);
        onUiThread(() -> {
            ui.time(() -> {
                open.field().deleteText(text.length() - 1, text.length());
                open.settle();
            });
            ui.time(() -> {
                open.field().appendText(text.substring(text.length() - 1));
                open.settle();
            });
        });
    }

    private static void onUiThread(Runnable action) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.get();
    }

    @TearDown
    public void close() {
        Platform.exit();
    }
}
