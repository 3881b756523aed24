package dev.pandawatch.app;

import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.ui.detail.DetailLinks;
import dev.pandawatch.ui.detail.DetailView;
import dev.pandawatch.ui.detail.DetailViewModel;
import dev.pandawatch.ui.kit.Dialogs;
import dev.pandawatch.ui.monitors.MonitorAction;
import dev.pandawatch.ui.monitors.MonitorActionsViewModel;
import dev.pandawatch.ui.shell.Destination;
import dev.pandawatch.ui.shell.Navigation;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Makes the detail view of a monitor for each visit. Its questions are those of the list.
record Details(
        Session session, Screens.Look look, Navigation navigation, MonitorActionsViewModel actions, Dialogs dialogs)
        implements DetailLinks {

    Parent of(MonitorId id) {
        DetailViewModel detail = new DetailViewModel(
                id,
                new DetailViewModel.Sources(
                        session.connection(), session.book(), session.runs(), session.tasks(), look.ticker()));
        return look.views().load(new DetailView(detail, this, look.views(), look.times(), dialogs));
    }

    @Override
    public void runNow(Monitor monitor, @Nullable EvalRun lastRun) {
        actions.start(MonitorAction.RUN_NOW, monitor, lastRun);
    }

    @Override
    public void pauseOrResume(Monitor monitor, @Nullable EvalRun lastRun) {
        actions.start(monitor.active() ? MonitorAction.PAUSE : MonitorAction.RESUME, monitor, lastRun);
    }

    @Override
    public void edit(Monitor monitor) {
        navigation.visit(new Destination.EditMonitor(monitor.id()));
    }

    @Override
    public void duplicate(Monitor monitor) {
        navigation.visit(new Destination.DuplicateMonitor(monitor.id()));
    }

    @Override
    public void delete(Monitor monitor, @Nullable EvalRun lastRun) {
        actions.start(MonitorAction.DELETE, monitor, lastRun);
    }

    @Override
    public void back() {
        navigation.go(new Destination.Monitors());
    }

    @Override
    public ObservableValue<Boolean> busy(Monitor monitor) {
        return Bindings.valueAt(actions.underWay(), monitor.id()).isNotNull();
    }
}
