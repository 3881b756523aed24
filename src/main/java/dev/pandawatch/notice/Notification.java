package dev.pandawatch.notice;

import java.time.Instant;

/// Something that was told, for as long as it is remembered.
///
/// @param what as it was the last time that it stood
/// @param told when it was told, on the server's clock
/// @param seen whether the person has seen it since
/// @param stands whether it still holds, as far as is known
public record Notification(Occurrence what, Instant told, boolean seen, boolean stands) {

    public String identity() {
        return what.identity();
    }

    Notification standing(Occurrence as) {
        return new Notification(as, told, seen, true);
    }

    Notification past() {
        return new Notification(what, told, seen, false);
    }

    Notification seenNow() {
        return new Notification(what, told, true, stands);
    }
}
