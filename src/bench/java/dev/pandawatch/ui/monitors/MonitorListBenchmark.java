package dev.pandawatch.ui.monitors;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.command.Reckoning;
import dev.pandawatch.command.Refresher;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Samples;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What 5,000 monitors cost on the UI thread: taking them in, and each key of a search or press of a header.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MonitorListBenchmark {
    private static final int MANY = 5_000;

    private final List<Monitor> monitors = IntStream.range(0, MANY)
            .mapToObj(i -> Samples.a("m" + i)
                    .named("Monitor " + i)
                    .cadence("cron:" + i % 60 + " " + i / 60 % 24 + " * * *")
                    .build())
            .toList();
    private final MonitorBook book = new MonitorBook();
    private final Connection connection = new Connection(() -> Samples.NOW);
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(Runnable::run, ui::add);
    private final MonitorListViewModel list = new MonitorListViewModel(
            new Reckoning(connection, book, tasks),
            connection,
            new Refresher(connection, book, tasks),
            (_, _) -> Subscription.EMPTY,
            tasks);
    private boolean turn;

    @Setup
    public void fill() {
        book.replaceAll(new MonitorList(monitors, List.of()));
        while (!ui.isEmpty()) {
            ui.remove().run();
        }
    }

    @Benchmark
    public Object takeIn() {
        MonitorBook fresh = new MonitorBook();
        fresh.replaceAll(new MonitorList(monitors, List.of()));
        return fresh;
    }

    @Benchmark
    public Object search() {
        turn = !turn;
        list.searchProperty().set(turn ? "monitor 1" : "monitor 12");
        return list.rowsProperty().get();
    }

    @Benchmark
    public Object sort() {
        turn = !turn;
        list.sortBy(new SortOrder(SortOrder.Column.NAME, turn));
        return list.rowsProperty().get();
    }
}
