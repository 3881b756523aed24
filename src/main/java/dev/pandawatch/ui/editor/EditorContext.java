package dev.pandawatch.ui.editor;

import dev.pandawatch.async.Ticker;
import dev.pandawatch.async.UiTasks;
import dev.pandawatch.filter.FilterCodec;
import dev.pandawatch.gateway.RequestPreview;
import dev.pandawatch.state.Catalog;
import dev.pandawatch.state.Connection;
import dev.pandawatch.state.MonitorBook;
import dev.pandawatch.state.Notices;
import dev.pandawatch.ui.cadence.ZoneChoices;
import dev.pandawatch.ui.filter.RequestGate;
import dev.pandawatch.ui.filter.SuggestionsViewModel;

/// What every editor of the program shares.
///
/// @param preview writes what the gateway would send
/// @param ticker moves the foretold runs on
/// @param zones in which schedules are read
/// @param gate through which live data are asked for
/// @param suggestions values for filters, kept from one editor to the next
public record EditorContext(
        Connection connection,
        MonitorBook book,
        Catalog catalog,
        Notices notices,
        UiTasks tasks,
        RequestPreview preview,
        Ticker ticker,
        ZoneChoices zones,
        RequestGate gate,
        SuggestionsViewModel suggestions,
        FilterCodec codec) {}
