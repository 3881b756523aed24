package dev.pandawatch.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A world and what lets time pass in it.
///
/// @param trafficFrom since when the seeded project has traffic; null if it has none
record Simulation(
        World world, Scheduler scheduler, @Nullable Instant trafficFrom) {}
