/// The only thread hop: work leaves the UI thread here and its outcome comes back here.
///
/// Imports `gateway` for its failures and `javafx.base` for the busy flag. No toolkit, so that a test passes
/// `Runnable::run` for both threads, or a queue to stop time.
@NullMarked
package dev.pandawatch.async;

import org.jspecify.annotations.NullMarked;
