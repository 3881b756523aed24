package dev.pandawatch.settings;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server and how to speak to it.
///
/// @param baseUrl `http` or `https`, without a trailing slash, query or credentials; see [ConnectionDraft]
/// @param sandbox whether it is the sandbox that runs inside the program
public record ConnectionProfile(String name, URI baseUrl, Credentials credentials, boolean sandbox) {
    private static final Pattern PORT = Pattern.compile(":(\\d+)$");

    /// Tells one server and project from every other, also at the next start: the sandbox listens on another port each
    /// time.
    public String identity() {
        return sandbox ? "sandbox" : baseUrl + "#" + credentials.project();
    }

    /// Whether the way to it is encrypted.
    public boolean encrypted() {
        return baseUrl.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    /// The server's name or address, without brackets; [URI#getHost()] knows fewer of them than the network does.
    public String host() {
        return PORT.matcher(baseUrl.getAuthority()).replaceFirst("").replaceAll("[\\[\\]]", "");
    }

    /// The port that is named, or the usual one.
    public int port() {
        Matcher named = PORT.matcher(baseUrl.getAuthority());
        if (named.find()) {
            return Integer.parseInt(named.group(1));
        }
        return encrypted() ? 443 : 80;
    }
}
