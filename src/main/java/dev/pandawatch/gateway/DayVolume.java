package dev.pandawatch.gateway;

import java.time.LocalDate;

/// The traces that began on one day.
///
/// @param day in UTC
/// @param errorCount those that ended in an error
public record DayVolume(LocalDate day, int traceCount, int errorCount) {}
