package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.kit.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Hourly monitors at 21:40 whose firings left every mark that there is.
class MonitorsMarksTest {
    private static final Instant LATEST = Instant.parse("2026-11-22T21:00:00Z");

    @RegisterExtension
    final Screen screen = new Screen(1372, 420);

    private final MonitorsScreen monitors = new MonitorsScreen();
    private final MonitorsPage page = new MonitorsPage(screen);
    private final List<Monitor> all = new ArrayList<>();
    private final List<EvalRun> runs = new ArrayList<>();

    @BeforeEach
    void someMonitors() {
        add("Quiet since three firings", "TRACE", 3, "ACTIVE", (_, _) -> {});
        add("Sessions that nobody checked", "SESSION", 0, "ACTIVE", (_, _) -> {});
        add("By hand and late", "TRACE", 0, "ACTIVE", MonitorsMarksTest::byHandAndLate);
        add("The same, paused", "TRACE", 0, "PAUSED", MonitorsMarksTest::byHandAndLate);
        monitors.server.list = () -> new MonitorList(all, List.of());
        monitors.server.runs = runs;
        monitors.server.found = _ -> {
            throw new GatewayException.Broken(
                    new GatewayException.Call("GET", "/evaluations/trace-scores", "c0ffee", false, 500, ""));
        };
    }

    private void show() {
        screen.show(monitors::build);
        screen.act(monitors::connect);
    }

    @Test
    void whatDidNotRunStandsUnderTheLastRunOfAQuietMonitor() {
        show();
        screen.picture("monitors-marks");

        assertThat(page.line(0))
                .startsWith("Quiet | Quiet since three firings")
                .contains("| Did not run, 3 × | 40 min ago |");
        page.focusTable().press(KeyCode.SLASH).type("did not");
        assertThat(page.names()).containsExactly("Quiet since three firings");
    }

    @Test
    void whatWasNotCheckedSaysThatItWillBe() {
        show();
        screen.act(() -> {
            monitors.drawer.open("Sessions that nobody checked");
            monitors.run();
        });
        screen.picture("monitors-unverified");

        assertThat(page.words("#reason")).contains("The last run is not checked yet.", "a few runs at each refresh");
        assertThat(page.words("#summary")).contains("1 | unverified");

        monitors.server.found = _ -> 0;
        screen.act(() -> {
            monitors.list.refresh();
            monitors.run();
        });
        assertThat(page.shows("#reason")).isFalse();
        assertThat(page.words("#summary")).doesNotContain("unverified");
    }

    @Test
    void inUtcTheTimesOfTheDrawerSaySo() {
        monitors.zone = ZoneId.of("UTC");
        show();
        screen.act(() -> {
            monitors.drawer.open("By hand and late");
            monitors.run();
        });

        assertThat(page.words("#firings")).contains("22:00 | UTC | in 20 min");
        assertThat(page.words("#runsTitle")).isEqualTo("Last runs, UTC");
    }

    private static void byHandAndLate(RunFields fields, int hoursBefore) {
        Instant due = LATEST.minus(Duration.ofHours(hoursBefore));
        switch (hoursBefore) {
            case 2 -> fields.createdAt = due.plusSeconds(480);
            case 3 -> {
                fields.createdAt = due.plusSeconds(480);
                fields.failed = 2;
            }
            case 5 -> fields.createdAt = due.plusSeconds(1500);
            case 6 -> {
                fields.createdAt = due.plusSeconds(1500);
                fields.failed = 10;
            }
            case 7 -> {
                fields.createdAt = due.plusSeconds(1500);
                fields.failed = 1;
            }
            default -> {}
        }
    }

    @FunctionalInterface
    private interface Change {
        void to(RunFields fields, int hoursBefore);
    }

    private void add(String name, String target, int silent, String status, Change change) {
        for (int hour = silent; hour < 14; hour++) {
            int before = hour;
            Consumer<RunFields> set = fields -> {
                fields.target = target;
                fields.monitor = monitor(name, name).id();
                fields.createdAt = LATEST.minus(Duration.ofHours(before)).plusSeconds(30);
                change.to(fields, before);
            };
            runs.add(RunFields.run(name + before, set));
        }
        EvalRun last = runs.stream()
                .filter(run -> run.id().equals(name + silent))
                .findFirst()
                .orElseThrow();
        all.add(monitor(name, fields -> {
            fields.name = name;
            fields.target = target;
            fields.status = status;
            fields.cadence = "cron:0 * * * *";
            fields.createdAt = Instant.parse("2026-10-05T08:30:00Z");
            fields.nextRunAt = LATEST.plus(Duration.ofHours(1));
            fields.lastRunId = last.id();
            fields.lastRunAt = last.createdAt();
        }));
    }
}
