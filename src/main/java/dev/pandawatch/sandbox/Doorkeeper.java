package dev.pandawatch.sandbox;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may come in, and to which project: as a server with authentication off does it (F9 to F15).
final class Doorkeeper {
    /// The one API key that is accepted.
    static final String KEY = "sk_pp_sandbox";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 \\-_.']*[A-Za-z0-9])?");

    private Doorkeeper() {}

    /// The project the request is about. With a key an unknown name is made a project by the mere request (F11).
    static ProjectRow admit(Headers headers, World world) {
        String key = header(headers, "X-API-Key");
        if (!key.isEmpty()) {
            if (!key.equals(KEY)) {
                throw Refusal.detail(401, "Invalid or revoked API key.");
            }
            String name = header(headers, "X-Project-Name").strip();
            return name.isEmpty() ? none() : world.projectNamed(checked(name));
        }
        organization(headers, world);
        String id = header(headers, "X-Project-ID");
        return id.isEmpty() ? none() : world.project(uuid("X-Project-ID", id)).orElseThrow(Doorkeeper::foreign);
    }

    /// Whose bucket a call is counted in: the bearer token's if there is one, else the key's, else the address's
    /// (F125).
    static String identity(Headers headers, String address) {
        String[] bearer = header(headers, "Authorization").split(" ", 2);
        if (bearer.length == 2 && bearer[0].toLowerCase(Locale.ROOT).equals("bearer") && !bearer[1].isBlank()) {
            return "bearer " + bearer[1].strip();
        }
        String key = header(headers, "X-API-Key");
        return key.isEmpty() ? address : "key " + key;
    }

    private static void organization(Headers headers, World world) {
        String id = header(headers, "X-Organization-ID");
        if (!id.isEmpty() && !uuid("X-Organization-ID", id).equals(world.organization())) {
            throw Refusal.detail(401, "You are not a member of the specified organization.");
        }
    }

    private static ProjectRow none() {
        throw Refusal.detail(422, "Project scope required. Provide X-Project-ID (Bearer) or X-Project-Name (API key).");
    }

    private static Refusal foreign() {
        return Refusal.detail(422, "Project not found or does not belong to your organization.");
    }

    private static UUID uuid(String header, String text) {
        return Uuids.parse(text).orElseThrow(() -> Refusal.detail(422, header + " must be a valid UUID."));
    }

    private static String checked(String name) {
        if (name.length() > 255) {
            throw Refusal.detail(422, "X-Project-Name must be at most 255 characters.");
        }
        if (!NAME.matcher(name).matches()) {
            String rule = "X-Project-Name must start and end with a letter or digit";
            throw Refusal.detail(
                    422,
                    name.length() == 1
                            ? rule + "."
                            : rule
                                    + " and contain only letters, digits, spaces, hyphens, underscores, dots, or apostrophes.");
        }
        return name;
    }

    private static String header(Headers headers, String name) {
        @Nullable String value = headers.getFirst(name);
        return value == null ? "" : value;
    }
}
