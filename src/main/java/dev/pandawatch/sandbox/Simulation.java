package dev.pandawatch.sandbox;

/// A world and what lets time pass in it.
record Simulation(World world, Scheduler scheduler) {}
