package dev.pandawatch.ui.cadence;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/// The list of the next runs: ten rows high, and longer the further one scrolls.
final class RunList {
    private final ListView<RunRow> list;
    private final RunListViewModel viewModel;
    private final Set<NextRunCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    RunList(ListView<RunRow> list, RunListViewModel viewModel, RunWords words) {
        this.list = list;
        this.viewModel = viewModel;
        list.setItems(viewModel.rows());
        list.setCellFactory(_ -> {
            NextRunCell cell = new NextRunCell(words);
            cells.add(cell);
            return cell;
        });
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty()
                        .multiply(Bindings.min(ScheduleViewModel.RUNS, Bindings.size(viewModel.rows()))));
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setMaxHeight(Region.USE_PREF_SIZE);
        list.skinProperty().subscribe(_ -> followScrolling());
    }

    /// Says everything anew, without moving. (The list's own refresh makes all cells anew, which takes ten times as
    /// long.)
    void refresh() {
        cells.forEach(NextRunCell::sayAgain);
    }

    /// Goes back to the first row.
    void rewind() {
        list.scrollTo(0);
        list.getSelectionModel().clearSelection();
    }

    /// A wheel, a thumb and the keys all move the bar.
    private void followScrolling() {
        list.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .forEach(bar -> bar.valueProperty().subscribe((_, at) -> walkOn(at.doubleValue())));
    }

    private void walkOn(double at) {
        int rows = viewModel.rows().size();
        double last = at * (rows - ScheduleViewModel.RUNS) + ScheduleViewModel.RUNS;
        if (at > 0 && last > rows - ScheduleViewModel.RUNS / 2.0) {
            viewModel.more();
        }
    }
}
