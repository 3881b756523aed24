package dev.pandawatch.app;

import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.shell.NotificationWords;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Hands on to the desktop what is new. Not while the window is in front: there the bell says it, and whoever looks at
/// the list needs no second word.
///
/// @param inFront whether the window has the focus
/// @param ways leads to what is told, whenever it is run
record NewsDesk(
        Desktop desktop, NotificationWords words, BooleanSupplier inFront, Function<List<Occurrence>, Runnable> ways) {

    /// Shows notifications outside the program.
    @FunctionalInterface
    interface Desktop {
        /// Shows one.
        ///
        /// @param opened is run on the UI thread when it is clicked
        void tell(String title, String text, Runnable opened);
    }

    /// One by its own words, several by one line together, so that the first look at a server is no flood.
    void tell(List<Occurrence> fresh) {
        if (fresh.isEmpty() || inFront.getAsBoolean()) {
            return;
        }
        Runnable way = ways.apply(fresh);
        if (fresh.size() == 1) {
            desktop.tell(words.subject(fresh.getFirst()), words.sentence(fresh.getFirst()), way);
        } else {
            desktop.tell(words.messages().text("notify.title"), words.together(fresh), way);
        }
    }
}
