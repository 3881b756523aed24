package dev.pandawatch.app;

import dev.pandawatch.async.Ticker;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Ticks on the toolkit's thread.
final class FxTicker implements Ticker {
    @Override
    public Subscription every(java.time.Duration period, Runnable action) {
        Timeline timeline = new Timeline(new KeyFrame(Duration.millis((double) period.toMillis()), _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
