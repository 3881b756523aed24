package dev.pandawatch.storage;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ApiKey;
import dev.pandawatch.settings.ConnectionOffer;
import dev.pandawatch.settings.ConnectionOffer.Found;
import dev.pandawatch.settings.ConnectionOffer.Offers;
import dev.pandawatch.settings.ConnectionOffer.Origin;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The connection that the official command line tool would use: `PANDAPROBE_*` variables, then
/// `~/.pandaprobe/config.yaml`, then its built-in endpoint. A value that is blank counts as not there.
///
/// @param home the person's home folder
/// @param environment the variables of the process
public record CliConfig(Path home, Map<String, String> environment) {
    static final String FILE = "~/.pandaprobe/config.yaml";
    static final String DEFAULT_ENDPOINT = "https://api.pandaprobe.com";

    /// No configuration is longer than this; in characters.
    private static final int LONGEST = 100_000;

    public CliConfig {
        environment = Map.copyOf(environment);
    }

    /// Reads both places anew. Blocks; never throws for what it finds.
    public Offers read() {
        Parsed<Map<String, String>> file = file();
        Map<String, String> written = file.toOptional().orElse(Map.of());
        List<Violation> problems = new ArrayList<>(file.problems());
        Found<String> key = find("API_KEY", environment, "api_key", written);
        if (key != null && !ApiKey.sendable(key.value())) {
            problems.add(Violation.of("", "connect.cli.key", key.place()));
        }
        List<ConnectionOffer> offers = new ArrayList<>();
        ConnectionOffer ofFile = offer(Origin.CLI_FILE, Map.of(), written);
        ConnectionOffer ofEnvironment = offer(Origin.ENVIRONMENT, environment, written);
        if (ofEnvironment != null && !sameValues(ofEnvironment, ofFile)) {
            offers.add(ofEnvironment);
        }
        if (ofFile != null) {
            offers.add(ofFile);
        }
        return new Offers(offers, problems);
    }

    private Parsed<Map<String, String>> file() {
        try {
            String text = Files.readString(home.resolve(".pandaprobe").resolve("config.yaml"));
            return text.length() > LONGEST ? unreadable("connect.cli.unreadable") : FlatYaml.parse(text, FILE);
        } catch (NoSuchFileException e) {
            return Parsed.ok(Map.of());
        } catch (CharacterCodingException e) {
            return unreadable("connect.cli.not-text");
        } catch (IOException e) {
            return unreadable("connect.cli.unreadable");
        }
    }

    private static Parsed<Map<String, String>> unreadable(String key) {
        return Parsed.rejected(Violation.of("", key, FILE));
    }

    /// Null if neither place says anything about a connection.
    private static @Nullable ConnectionOffer offer(
            Origin origin, Map<String, String> environment, Map<String, String> written) {
        Found<String> endpoint = find("ENDPOINT", environment, "endpoint", written);
        Found<String> key = find("API_KEY", environment, "api_key", written);
        Found<String> project = find("PROJECT_NAME", environment, "project_name", written);
        if (endpoint == null && key == null && project == null) {
            return null;
        }
        return new ConnectionOffer(
                origin,
                endpoint == null ? new Found<>(DEFAULT_ENDPOINT, "") : endpoint,
                key == null || !ApiKey.sendable(key.value()) ? null : new Found<>(new ApiKey(key.value()), key.place()),
                project);
    }

    private static @Nullable Found<String> find(
            String suffix, Map<String, String> environment, String key, Map<String, String> written) {
        String variable = "PANDAPROBE_" + suffix;
        String set = environment.getOrDefault(variable, "").strip();
        if (!set.isEmpty()) {
            return new Found<>(set, variable);
        }
        String stored = written.getOrDefault(key, "").strip();
        return stored.isEmpty() ? null : new Found<>(stored, FILE);
    }

    private static boolean sameValues(ConnectionOffer one, @Nullable ConnectionOffer other) {
        return other != null
                && one.endpoint().value().equals(other.endpoint().value())
                && Objects.equals(value(one.key()), value(other.key()))
                && Objects.equals(value(one.project()), value(other.project()));
    }

    private static @Nullable Object value(@Nullable Found<?> found) {
        return found == null ? null : found.value();
    }
}
