package dev.pandawatch.settings;

/// A secret: an API key or a bearer token. Says only its last four characters unless asked by [#reveal()].
public record ApiKey(String reveal) {

    /// @throws IllegalArgumentException if it cannot stand in a header; the message does not hold it
    public ApiKey {
        reveal = reveal.strip();
        if (!sendable(reveal)) {
            throw new IllegalArgumentException("a key is one or more visible ASCII characters");
        }
    }

    /// Whether `text`, stripped, can be a key: it has to travel in an HTTP header.
    public static boolean sendable(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /// The last four characters behind dots; all dots if the key is short.
    @Override
    public String toString() {
        return "••••" + (reveal.length() < 12 ? "" : reveal.substring(reveal.length() - 4));
    }
}
