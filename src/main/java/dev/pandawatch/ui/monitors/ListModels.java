package dev.pandawatch.ui.monitors;

/// The view-models behind the list.
///
/// @param drawer beside it; shows what is selected in `list`
public record ListModels(
        MonitorListViewModel list, ColumnsViewModel columns, DrawerViewModel drawer, MonitorActionsViewModel actions) {}
