package dev.pandawatch.app;

import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.shell.NotificationWords;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/// Hands on to the desktop what is new. Not while the window is in front: there the bell says it, and whoever looks at
/// the list needs no second word.
///
/// @param desktop takes a title and a text
/// @param inFront whether the window has the focus
record NewsDesk(BiConsumer<String, String> desktop, NotificationWords words, BooleanSupplier inFront) {

    /// One by its own words, several by one line together, so that the first look at a server is no flood.
    void tell(List<Occurrence> fresh) {
        if (fresh.isEmpty() || inFront.getAsBoolean()) {
            return;
        }
        if (fresh.size() == 1) {
            desktop.accept(words.subject(fresh.getFirst()), words.sentence(fresh.getFirst()));
        } else {
            desktop.accept(words.messages().text("notify.title"), words.together(fresh));
        }
    }
}
