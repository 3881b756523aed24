package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFitTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # the drawer closed: everything, metrics by name
            1360 | HEALTH NAME CADENCE LAST_RUN FIRINGS NEXT_RUN SAMPLING UNITS METRICS CREATED | true
            # the drawer open
            1000 | HEALTH NAME CADENCE LAST_RUN FIRINGS NEXT_RUN SAMPLING UNITS | false
            # 150 %, and the smallest window
            880  | HEALTH NAME CADENCE LAST_RUN FIRINGS NEXT_RUN UNITS | false
            850  | HEALTH NAME CADENCE LAST_RUN FIRINGS NEXT_RUN | false
            780  | HEALTH NAME CADENCE LAST_RUN NEXT_RUN | false
            """)
    void columnsLeaveInTheOrderOfTheDesign(double width, String columns, boolean named) {
        Map<Column, Double> fit = ColumnFit.of(width, Arrangement.USUAL);

        assertThat(fit.keySet().stream().map(Column::name).collect(Collectors.joining(" ")))
                .isEqualTo(columns);
        assertThat(ColumnFit.namesMetrics(fit)).isEqualTo(named);
    }

    @Test
    void besideTheDrawerTheNameHasTheRoomOfTheDesign() {
        assertThat(ColumnFit.of(1000, Arrangement.USUAL).get(Column.NAME)).isGreaterThanOrEqualTo(216);
    }

    @ParameterizedTest
    @ValueSource(doubles = {580, 700, 780, 890, 1000, 1360, 2400})
    void theColumnsFillTheWidthAndTheNameIsNeverCutShort(double width) {
        Map<Column, Double> fit = ColumnFit.of(width, Arrangement.USUAL);

        assertThat(fit.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(width, within(0.01));
        assertThat(fit.get(Column.NAME)).isGreaterThanOrEqualTo(110);
    }

    @Test
    void whatThePersonHidMakesRoomForWhatHadNone() {
        Arrangement wanted = Arrangement.USUAL.with(Column.CADENCE, false).with(Column.HEALTH, false);

        Map<Column, Double> fit = ColumnFit.of(1000, wanted);

        assertThat(fit).doesNotContainKeys(Column.CADENCE, Column.HEALTH).containsKeys(Column.METRICS, Column.CREATED);
        assertThat(fit.values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1000, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {220, 281, 297, 360, 420})
    void theCadenceMakesRoomForANameThatThePersonWidened(double name) {
        Map<Column, Double> fit = ColumnFit.of(1360, Arrangement.USUAL.with(Column.NAME, name));

        assertThat(fit).containsEntry(Column.NAME, name);
        assertThat(fit.get(Column.CADENCE)).isBetween(110.0, 320.0);
        assertThat(fit.values().stream().mapToDouble(Double::doubleValue).sum()).isLessThanOrEqualTo(1360);
    }

    @Test
    void aWidthThatThePersonSetStandsAndOthersMakeRoom() {
        Arrangement wanted = Arrangement.USUAL.with(Column.NAME, 400).with(Column.LAST_RUN, 200);

        Map<Column, Double> fit = ColumnFit.of(1000, wanted);

        assertThat(fit).containsEntry(Column.NAME, 400.0).containsEntry(Column.LAST_RUN, 200.0);
        assertThat(fit).doesNotContainKeys(Column.UNITS, Column.SAMPLING, Column.METRICS, Column.CREATED);
    }
}
