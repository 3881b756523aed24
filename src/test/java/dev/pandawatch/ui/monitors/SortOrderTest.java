package dev.pandawatch.ui.monitors;

import static dev.pandawatch.ui.monitors.MonitorFields.NOW;
import static dev.pandawatch.ui.monitors.MonitorFields.monitor;
import static dev.pandawatch.ui.monitors.MonitorFields.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortOrderTest {
    private static final List<ListRow> ROWS = List.of(
            new UnreadableRow(1, 4),
            row(
                    monitor("a", fields -> {
                        fields.name = "Éclair";
                        fields.lastRunAt = NOW.minusSeconds(60);
                        fields.lastRunId = "r";
                        fields.metrics = List.of("x", "y");
                        fields.cadence = "weekly";
                    }),
                    RunFields.run("r", fields -> fields.total = 7)),
            row(monitor("b", fields -> {
                fields.name = "apple";
                fields.nextRunAt = NOW.plusSeconds(5);
                fields.rate = 0.5;
                fields.lastRunAt = NOW.minusSeconds(3600);
            })),
            row(monitor("c", fields -> {
                fields.name = "Fig";
                fields.status = "PAUSED";
                fields.createdAt = null;
            })));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            # urgent first; the unreadable monitor has its place
            HEALTH,   true,  'place 1, a, b, c'
            HEALTH,   false, 'c, b, a, place 1'
            # without regard to case and accents
            NAME,     true,  'b, a, c, place 1'
            NAME,     false, 'c, a, b, place 1'
            CADENCE,  true,  'a, b, c, place 1'
            # what is not known comes last in both directions
            LAST_RUN, true,  'b, a, c, place 1'
            LAST_RUN, false, 'a, b, c, place 1'
            NEXT_RUN, true,  'b, a, c, place 1'
            NEXT_RUN, false, 'a, b, c, place 1'
            SAMPLING, true,  'b, a, c, place 1'
            UNITS,    false, 'a, b, c, place 1'
            METRICS,  true,  'b, c, a, place 1'
            CREATED,  false, 'a, b, c, place 1'
            """)
    void sorts(SortOrder.Column column, boolean ascending, String expected) {
        SortOrder order = new SortOrder(column, ascending);

        assertThat(String.join(
                        ", ", ROWS.stream().sorted(order).map(ListRow::key).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NAME", "CADENCE"})
    void countsNumbersByTheirValue(SortOrder.Column column) {
        List<ListRow> rows = Stream.of(30, 5, 12)
                .map(minutes -> (ListRow) row(monitor("m" + minutes, fields -> {
                    fields.name = "Step " + minutes;
                    fields.cadence = "cron:*/" + minutes + " * * * *";
                })))
                .toList();

        assertThat(rows.stream().sorted(new SortOrder(column, true)).map(ListRow::key))
                .containsExactly("m5", "m12", "m30");
    }
}
