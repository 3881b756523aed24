package dev.pandawatch.sandbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads ids as the real server does: any case, with or without dashes, in braces, with `urn:uuid:` (F79).
final class Uuids {
    private static final String URN = "urn:uuid:";
    private static final int[] GROUPS = {8, 4, 4, 4, 12};

    private Uuids() {}

    static Optional<UUID> parse(String text) {
        String bare = bare(text);
        boolean dashed = bare.contains("-");
        String plain = bare.replace("-", "");
        if (!plain.matches("[0-9a-fA-F]{32}") || (dashed && wrongGroups(bare) != null)) {
            return Optional.empty();
        }
        return Optional.of(
                new UUID(Long.parseUnsignedLong(plain, 0, 16, 16), Long.parseUnsignedLong(plain, 16, 32, 16)));
    }

    /// What the server says of a text that [#parse] refuses.
    static String complaint(String text) {
        return "Input should be a valid UUID, " + cause(text);
    }

    private static String cause(String text) {
        String bare = bare(text);
        int offset = text.indexOf(bare);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c != '-' && Character.digit(c, 16) < 0) {
                return "invalid character: found `%c` at %d".formatted(c, i + offset);
            }
        }
        if (!bare.contains("-")) {
            return "invalid length: expected length 32 for simple format, found " + text.length();
        }
        String groups = wrongGroups(bare);
        return groups == null ? "invalid length" : groups;
    }

    private static @Nullable String wrongGroups(String bare) {
        String[] groups = bare.split("-", -1);
        if (groups.length != GROUPS.length) {
            return "invalid group count: expected 5, found " + groups.length;
        }
        for (int i = 0; i < GROUPS.length; i++) {
            if (groups[i].length() != GROUPS[i]) {
                return "invalid group length in group %d: expected %d, found %d"
                        .formatted(i, GROUPS[i], groups[i].length());
            }
        }
        return null;
    }

    private static String bare(String text) {
        if (text.startsWith("{") && text.endsWith("}")) {
            return text.substring(1, text.length() - 1);
        }
        return text.startsWith(URN) ? text.substring(URN.length()) : text;
    }
}
