package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.ScheduleEvidence;
import dev.pandawatch.run.ScheduleFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The real scheduler is never accused, whatever is done to its monitors.
class ScheduleAgreementTest {
    private static final List<String> CADENCES = List.of(
            "every_6h",
            "daily",
            "weekly",
            "cron:0 3 * * *",
            "cron:0 0 */5 * *",
            "cron:59/15 * * * *",
            "cron:* * * * *",
            "cron:0 0 29,L * *",
            "cron:0 0 31,L * *",
            "cron:59 23 1,31 * *",
            "cron:0 0 30,31 * 1",
            "cron:0 0 1,2,31 * * 30",
            "cron:R 3 * * *",
            "cron:0 12 * * 5#3");

    @Test
    void monthsOfTicksRenamesPausesAndRunsAccuseNobody() {
        try (Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY)) {
            bench.trace(Bench.START, Bench.START, "u1");
            CADENCES.forEach(cadence -> bench.create("m " + cadence, cadence, "'only_if_changed': false"));
            Random random = new Random(3);
            ScheduleFindings findings = ScheduleFindings.NONE;
            int telling = 0;
            Instant end = Instant.parse("2027-03-08T00:00:00Z");
            while (bench.clock().now().isBefore(end)) {
                bench.pass(Duration.ofSeconds(1 + random.nextInt(40_000)));
                List<JsonNode> rows = list(bench);
                JsonNode row = rows.get(random.nextInt(rows.size()));
                act(bench, row, random.nextInt(6));
                List<Monitor> monitors =
                        list(bench).stream().map(ScheduleAgreementTest::monitor).toList();
                findings = findings.after(monitors).with(monitor(bench.again(row)));
                telling += (int) monitors.stream()
                        .filter(monitor -> ScheduleEvidence.of(monitor).isPresent())
                        .count();
                assertThat(findings.dissent()).as("at " + bench.clock().now()).isEmpty();
                assertThat(monitors)
                        .allMatch(monitor -> ScheduleEvidence.of(monitor)
                                .filter(evidence -> !evidence.agrees())
                                .isEmpty());
            }
            assertThat(telling).isGreaterThan(1000);
        }
    }

    private static void act(Bench bench, JsonNode row, int what) {
        String path = Bench.path(row);
        switch (what) {
            case 0 -> bench.patch(path, "{'name': 'renamed'}");
            case 1 -> bench.post(path + "/pause", null);
            case 2, 3 -> bench.post(path + "/resume", null);
            case 4 -> bench.post(path + "/trigger", null);
            default -> bench.patch(path, "{'cadence': '" + row.get("cadence").stringValue() + "'}");
        }
    }

    private static List<JsonNode> list(Bench bench) {
        List<JsonNode> rows = new ArrayList<>();
        bench.get(Bench.MONITORS + "?limit=100").json().get("items").forEach(rows::add);
        return rows;
    }

    private static Monitor monitor(JsonNode json) {
        return new Monitor(
                new MonitorId(json.get("id").stringValue()),
                json.get("project_id").stringValue(),
                json.get("name").stringValue(),
                json.get("target_type").stringValue(),
                List.of(),
                FilterDocument.EMPTY,
                1,
                null,
                json.get("cadence").stringValue(),
                true,
                json.get("status").stringValue(),
                instant(json, "last_run_at"),
                null,
                instant(json, "next_run_at"),
                instant(json, "created_at"),
                instant(json, "updated_at"),
                Map.of());
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        return json.get(field).isNull() ? null : Instant.parse(json.get(field).stringValue());
    }
}
