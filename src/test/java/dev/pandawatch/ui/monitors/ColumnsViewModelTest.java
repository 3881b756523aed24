package dev.pandawatch.ui.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.async.UiTasks;
import dev.pandawatch.settings.ColumnLayout;
import dev.pandawatch.settings.ColumnShelf;
import dev.pandawatch.ui.monitors.SortOrder.Column;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnsViewModelTest {
    private final ColumnShelf shelf = ColumnShelf.inMemory();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final UiTasks tasks = new UiTasks(background::add, Runnable::run);

    private ColumnsViewModel started() {
        ColumnsViewModel columns = new ColumnsViewModel(shelf, tasks);
        run();
        return columns;
    }

    private void run() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void everythingIsRememberedOverARestart() {
        ColumnsViewModel before = started();
        before.show(Column.UNITS, false);
        before.resize(Column.NAME, 333);
        before.sortBy(new SortOrder(Column.NEXT_RUN, false));
        List<Column> order = new ArrayList<>(before.arrangementProperty().get().order());
        Collections.swap(order, 0, 1);
        before.order(order);
        run();

        Arrangement after = started().arrangementProperty().get();

        assertThat(after).isEqualTo(before.arrangementProperty().get());
        assertThat(after.order()).startsWith(Column.NAME, Column.HEALTH).hasSize(Column.values().length);
        assertThat(after.hidden()).containsExactly(Column.UNITS);
        assertThat(after.widths()).containsExactly(Map.entry(Column.NAME, 333.0));
        assertThat(after.sort()).isEqualTo(new SortOrder(Column.NEXT_RUN, false));
    }

    @Test
    void aColumnMovesPastThoseThatAreShownAndStopsAtTheEnds() {
        ColumnsViewModel columns = started();
        columns.roomProperty().set(700);
        columns.show(Column.LAST_RUN, false);
        columns.show(Column.FIRINGS, false);
        columns.show(Column.UNITS, false);
        assertThat(columns.shown()).containsExactly(Column.HEALTH, Column.NAME, Column.CADENCE, Column.NEXT_RUN);

        columns.move(Column.NEXT_RUN, -1);
        assertThat(columns.shown()).containsExactly(Column.HEALTH, Column.NAME, Column.NEXT_RUN, Column.CADENCE);
        columns.move(Column.HEALTH, 1);
        assertThat(columns.shown()).containsExactly(Column.NAME, Column.HEALTH, Column.NEXT_RUN, Column.CADENCE);
        columns.move(Column.NAME, -1);
        columns.move(Column.CADENCE, 1);
        assertThat(columns.shown()).containsExactly(Column.NAME, Column.HEALTH, Column.NEXT_RUN, Column.CADENCE);
        run();

        assertThat(started().arrangementProperty().get())
                .isEqualTo(columns.arrangementProperty().get());
    }

    @Test
    void aColumnIsWidenedFromTheWidthThatItHas() {
        ColumnsViewModel columns = started();
        columns.roomProperty().set(1000);
        double before = columns.width(Column.CADENCE);

        columns.widen(Column.CADENCE, 16);
        assertThat(columns.width(Column.CADENCE)).isEqualTo(before + 16);
        columns.widen(Column.CADENCE, -1000);
        run();

        assertThat(columns.width(Column.CADENCE)).isEqualTo(36);
        assertThat(shelf.read().widths()).containsExactly(Map.entry("CADENCE", 36.0));
    }

    @Test
    void resetForgetsAllOfIt() {
        ColumnsViewModel columns = started();
        columns.show(Column.UNITS, false);
        columns.resize(Column.CADENCE, 100);

        columns.reset();
        run();

        assertThat(columns.arrangementProperty().get()).isEqualTo(Arrangement.USUAL);
        assertThat(started().arrangementProperty().get()).isEqualTo(Arrangement.USUAL);
    }

    @Test
    void theNameCannotBeHidden() {
        ColumnsViewModel columns = started();
        columns.show(Column.NAME, false);

        assertThat(columns.arrangementProperty().get().hidden()).isEmpty();
    }

    @Test
    void nonsenseThatWasKeptIsAsUsual() {
        shelf.write(new ColumnLayout(
                List.of("UNITS", "NO_SUCH", "UNITS", ""),
                Set.of("NAME", "name", "CREATED"),
                Map.of("NAME", -4.0, "UNITS", Double.NaN, "HEALTH", 1e9, "NO_SUCH", 80.0, "CADENCE", 150.0),
                "NO_SUCH",
                false));

        Arrangement arrangement = started().arrangementProperty().get();

        assertThat(arrangement.order()).containsExactlyInAnyOrder(Column.values());
        assertThat(arrangement.order().indexOf(Column.UNITS))
                .isLessThan(arrangement.order().indexOf(Column.METRICS));
        assertThat(arrangement.hidden()).containsExactly(Column.CREATED);
        assertThat(arrangement.widths()).containsExactly(Map.entry(Column.CADENCE, 150.0));
        assertThat(arrangement.sort()).isEqualTo(SortOrder.URGENCY);
    }

    @Test
    void whatIsChangedBeforeTheFileIsReadWins() {
        shelf.write(Arrangement.USUAL.with(Column.FIRINGS, false).layout());
        ColumnsViewModel columns = new ColumnsViewModel(shelf, tasks);

        columns.show(Column.UNITS, false);
        run();

        assertThat(columns.arrangementProperty().get().hidden()).containsExactly(Column.UNITS);
    }

    @Test
    void hiddenByThePersonAndByNarrownessAreKeptApart() {
        ColumnsViewModel columns = started();
        columns.show(Column.CREATED, false);
        columns.roomProperty().set(700);
        assertThat(columns.lacksRoom(Column.UNITS)).isTrue();
        assertThat(columns.lacksRoom(Column.CREATED)).isFalse();

        columns.roomProperty().set(2000);
        assertThat(columns.fitProperty().get()).containsKey(Column.UNITS).doesNotContainKey(Column.CREATED);
        assertThat(columns.lacksRoom(Column.UNITS)).isFalse();
    }
}
