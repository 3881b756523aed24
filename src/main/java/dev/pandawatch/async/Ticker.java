package dev.pandawatch.async;

import java.time.Duration;
import javafx.util.Subscription;

/// Calls back on the UI thread, again and again. Tests tick by hand.
@FunctionalInterface
public interface Ticker {

    /// Calls `action` every `period`, for the first time after one period, until the subscription is ended.
    Subscription every(Duration period, Runnable action);
}
