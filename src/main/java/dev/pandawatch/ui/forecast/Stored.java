package dev.pandawatch.ui.forecast;

import dev.pandawatch.monitor.MonitorDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The saved state of the monitor that is edited.
///
/// @param next the run that the server has set; `null` if none
public record Stored(MonitorDraft draft, @Nullable Instant next) {}
