package dev.pandawatch.ui.monitors;

import com.sun.javafx.tk.Toolkit;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.RunHistory.Reach;
import dev.pandawatch.ui.kit.Themes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The whole screen in a window on the software pipeline, with 5,000 monitors of twelve firings, all of whose runs are
/// known. Needs a display. Aims: 16 ms of the UI thread for a key of the search or a press of a header, no frame over
/// 32 ms while scrolling, 200 MB of heap.
///
/// For keys and headers `medianMillis` counts: the processor time of the UI thread until the rows are laid out. The
/// scores are nothing but the time that passed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 1, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Dprism.order=sw")
public class ListScreenBenchmark {
    private static final int MANY = 5_000;
    private static final int FIRINGS = 12;
    private static final int FRAMES = 300;

    /// About three lines, as a notch of a wheel.
    private static final double NOTCH = 120;

    private static final long MISSED_NANOS = 32_000_000;

    private final MonitorsScreen screen = new MonitorsScreen();
    private @Nullable TableView<?> table;
    private @Nullable TextField search;
    private @Nullable VirtualFlow<?> flow;

    @Setup
    public void open() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        Platform.setImplicitExit(false);
        onUiThread(this::show);
        onUiThread(() -> flow = (VirtualFlow<?>) find("#table .virtual-flow"));
    }

    private void show() {
        Scene scene = new Scene(screen.build(), 1440, 900);
        new Themes(new SimpleObjectProperty<>(ColorScheme.LIGHT)).apply(scene);
        Stage window = new Stage();
        window.setScene(scene);
        window.show();
        screen.connect();
        screen.book.history().reached(Map.of(Target.TRACE, new Reach(Instant.MIN, screen.now)));
        screen.book.putRuns(IntStream.range(0, MANY)
                .boxed()
                .flatMap(i -> IntStream.range(0, FIRINGS).mapToObj(back -> run(i, back)))
                .toList());
        screen.book.replaceAll(new MonitorList(
                IntStream.range(0, MANY).mapToObj(ListScreenBenchmark::monitor).toList(), List.of()));
        table = (TableView<?>) find(scene, "#table");
        search = (TextField) find(scene, "#search");
        Toolkit.getToolkit().firePulse();
        if (table.getItems().size() != MANY) {
            throw new IllegalStateException("lines: " + table.getItems().size());
        }
    }

    private static Object find(Scene scene, String selector) {
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }

    private Object find(String selector) {
        return find(Objects.requireNonNull(table).getScene(), selector);
    }

    private static Monitor monitor(int i) {
        return MonitorFields.monitor("m" + i, fields -> {
            fields.name = "Answer quality " + i;
            fields.cadence = "cron:" + i % 60 + " " + i / 60 % 24 + " * * *";
            fields.createdAt = due(i, FIRINGS).plusSeconds(1);
            fields.lastRunAt = due(i, 0);
            fields.lastRunId = runId(i, 0);
            fields.nextRunAt = due(i, -1);
        });
    }

    private static EvalRun run(int i, int back) {
        return RunFields.run(runId(i, back), fields -> {
            fields.monitor = new MonitorId("m" + i);
            fields.createdAt = due(i, back).plusSeconds(90);
            fields.failed = i % 7 == 0 ? 2 : 0;
        });
    }

    private static String runId(int i, int back) {
        return "run-" + i + "-" + back;
    }

    /// Some minute of each day; `back` 0 is the last one before now.
    private static Instant due(int i, int back) {
        Instant midnight = MonitorFields.NOW.truncatedTo(ChronoUnit.DAYS);
        Instant today = midnight.plus(Duration.ofMinutes(i % 60 + 60 * (i / 60 % 24)));
        Instant last = today.isAfter(MonitorFields.NOW.minusSeconds(600)) ? today.minus(Duration.ofDays(1)) : today;
        return last.minus(Duration.ofDays(back));
    }

    /// What one iteration took of the UI thread for each action, and what it left on the heap.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class UiThread {
        private final List<Long> nanos = new ArrayList<>();

        @Setup(Level.Iteration)
        public void begin() {
            nanos.clear();
        }

        public double medianMillis() {
            return millis(nanos, 0.5);
        }

        public double worstOf100Millis() {
            return millis(nanos, 0.99);
        }

        public double heapMegabytes() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        }

        private void time(Runnable action) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            action.run();
            Toolkit.getToolkit().firePulse();
            nanos.add(threads.getCurrentThreadCpuTime() - before);
        }
    }

    private static double millis(List<Long> nanos, double share) {
        List<Long> ascending = nanos.stream().sorted().toList();
        return ascending.isEmpty() ? 0 : ascending.get((int) ((ascending.size() - 1) * share)) / 1e6;
    }

    @Benchmark
    public void twoKeystrokes(UiThread ui) throws Exception {
        TextField typed = Objects.requireNonNull(search);
        onUiThread(() -> {
            ui.time(() -> typed.appendText("7"));
            ui.time(() -> typed.deleteText(typed.getLength() - 1, typed.getLength()));
        });
    }

    @Benchmark
    public void twoHeaders(UiThread ui) throws Exception {
        TableView<?> sorted = Objects.requireNonNull(table);
        onUiThread(() -> {
            ui.time(() -> sort(sorted, 1));
            ui.time(() -> sort(sorted, 0));
        });
    }

    private static <T> void sort(TableView<T> table, int column) {
        TableColumn<T, ?> pressed = table.getColumns().get(column);
        table.getSortOrder().setAll(List.of(pressed));
    }

    /// The frames of one iteration: the time between two pulses of the toolkit, in each of which three lines go by.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Frames {
        private final List<Long> nanos = new ArrayList<>();

        @Setup(Level.Iteration)
        public void begin() {
            nanos.clear();
        }

        public long frames() {
            return nanos.size();
        }

        public long over32() {
            return nanos.stream().filter(frame -> frame > MISSED_NANOS).count();
        }

        public double medianMillis() {
            return millis(nanos, 0.5);
        }

        public double worstOf100Millis() {
            return millis(nanos, 0.99);
        }

        public double longestMillis() {
            return millis(nanos, 1);
        }
    }

    @Benchmark
    public void scroll(Frames frames) throws Exception {
        VirtualFlow<?> lines = Objects.requireNonNull(flow);
        CompletableFuture<Void> end = new CompletableFuture<>();
        onUiThread(() -> {
            lines.scrollToTop(0);
            new Scrolling(lines, frames.nanos, end).start();
        });
        end.get();
    }

    /// Moves the lines at each pulse.
    private static final class Scrolling extends AnimationTimer {
        private final VirtualFlow<?> lines;
        private final List<Long> nanos;
        private final CompletableFuture<Void> end;
        private long last;
        private int frame;

        private Scrolling(VirtualFlow<?> lines, List<Long> nanos, CompletableFuture<Void> end) {
            this.lines = lines;
            this.nanos = nanos;
            this.end = end;
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (frame > 0) {
                nanos.add(now - last);
            }
            last = now;
            lines.scrollPixels(NOTCH);
            if (frame++ == FRAMES) {
                stop();
                end.complete(null);
            }
        }
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
