package dev.pandawatch.app;

import java.util.function.BooleanSupplier;

/// One step of the tour. Both parts run on the UI thread.
///
/// @param name what a person does, and the name of the pictures
/// @param act done once
/// @param shown what the screen must show afterwards, asked again and again until it does or time is up
record TourStep(String name, Runnable act, BooleanSupplier shown) {}
