package dev.pandawatch.settings;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A connection as a person types it.
///
/// @param secret the API key or bearer token; not looked at for [Kind#NONE]
/// @param project a project name for [Kind#KEY], else a project id
public record ConnectionDraft(String baseUrl, Kind kind, String secret, String project) {
    public static final String BASE_URL = "base_url";
    public static final String SECRET = "secret";
    public static final String PROJECT = "project";

    /// The server's rule for names (F12): ASCII, first and last a letter or digit.
    private static final Pattern PROJECT_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 _.'-]{0,253}[A-Za-z0-9])?");

    /// Wider than [URI#getHost()], which takes neither `my_api` nor `münchen.example`.
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)(:(?<port>\\d{1,5}))?");

    /// The three ways in (F9, F15).
    public enum Kind {
        KEY,
        BEARER,
        NONE
    }

    /// The profile that this draft means, or what is wrong with it, at the fields named above.
    public Parsed<ConnectionProfile> parse() {
        List<Violation> broken = new ArrayList<>();
        URI url = address(broken);
        if (kind != Kind.NONE) {
            checkSecret(broken);
        }
        checkProject(broken);
        if (url == null || !broken.isEmpty()) {
            return Parsed.rejected(broken);
        }
        Credentials credentials = switch (kind) {
            case KEY -> new Credentials.Key(new ApiKey(secret), project.strip());
            case BEARER -> new Credentials.Bearer(new ApiKey(secret), project.strip());
            case NONE -> new Credentials.None(project.strip());
        };
        return Parsed.ok(new ConnectionProfile(url.getAuthority(), url, credentials, false));
    }

    private @Nullable URI address(List<Violation> broken) {
        String text = baseUrl.strip().replaceFirst("/+$", "");
        if (text.isEmpty()) {
            broken.add(Violation.of(BASE_URL, "connect.url.required"));
            return null;
        }
        URI url = uri(text);
        String problem = url == null ? "connect.url.syntax" : problem(url);
        if (problem == null) {
            return url;
        }
        broken.add(Violation.of(BASE_URL, problem));
        return null;
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String problem(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String authority = url.getAuthority() == null ? "" : url.getAuthority();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return "connect.url.scheme";
        }
        if (authority.contains("@") || url.getQuery() != null || url.getFragment() != null) {
            return "connect.url.extra";
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return "connect.url.host";
        }
        int port = parts.group("port") == null ? 80 : Integer.parseInt(parts.group("port"));
        return port < 1 || port > 65_535 ? "connect.url.port" : null;
    }

    private void checkSecret(List<Violation> broken) {
        String key = secret.strip();
        if (key.isEmpty()) {
            broken.add(Violation.of(SECRET, kind == Kind.KEY ? "connect.key.required" : "connect.token.required"));
        } else if (!ApiKey.sendable(key)) {
            broken.add(Violation.of(SECRET, "connect.secret.characters"));
        }
    }

    private void checkProject(List<Violation> broken) {
        String name = project.strip();
        if (name.isEmpty()) {
            broken.add(Violation.of(
                    PROJECT, kind == Kind.KEY ? "connect.project.name.required" : "connect.project.id.required"));
        } else if (kind == Kind.KEY) {
            if (!PROJECT_NAME.matcher(name).matches()) {
                broken.add(Violation.of(PROJECT, "connect.project.name.characters"));
            }
        } else if (!isUuid(name)) {
            broken.add(Violation.of(PROJECT, "connect.project.id.syntax"));
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Never the secret, nor a password inside the address.
    @Override
    public String toString() {
        return "ConnectionDraft[" + baseUrl.replaceAll(".*@", "••••@") + ", " + kind + ", " + project + "]";
    }
}
