package dev.pandawatch.settings;

/// A secret: an API key or a bearer token. Says only its last four characters unless asked by [#reveal()].
public record ApiKey(String reveal) {
    public ApiKey {
        reveal = reveal.strip();
        if (reveal.isEmpty()) {
            throw new IllegalArgumentException("an empty key is no key");
        }
    }

    /// The last four characters behind dots; all dots if the key is short.
    @Override
    public String toString() {
        return "••••" + (reveal.length() < 12 ? "" : reveal.substring(reveal.length() - 4));
    }
}
