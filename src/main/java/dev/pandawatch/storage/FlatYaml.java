package dev.pandawatch.storage;

import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The flat part of YAML: one `key: value` a line, quotes, comments. Indented lines and lists belong to keys that
/// nobody here asks for and are passed over. A key without a value, or with `null`, is left out.
final class FlatYaml {
    private static final Pattern ENTRY =
            Pattern.compile("(?<key>[A-Za-z0-9_.-]+|\"[^\"]*\"|'[^']*')\\s*:(?:\\s+(?<value>.*))?");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'(?<text>(?:[^']|'')*)'\\s*(?:#.*)?");

    private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");

    private FlatYaml() {}

    /// Broken lines are told by their number alone, for what stands on them may be a secret.
    ///
    /// @param place what to call the file in a problem
    static Parsed<Map<String, String>> parse(String text, String place) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Violation> broken = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = at == 0 ? lines.getFirst().replaceFirst("^\uFEFF", "") : lines.get(at);
            if (isForOthers(line)) {
                continue;
            }
            Matcher entry = ENTRY.matcher(line.stripTrailing());
            String value = entry.matches() ? scalar(entry.group("value")) : null;
            if (value == null) {
                broken.add(Violation.of("", "connect.cli.malformed", place, at + 1));
            } else if (!value.isEmpty()) {
                values.put(unquoted(entry.group("key")), value);
            }
        }
        return broken.isEmpty() ? Parsed.ok(values) : Parsed.rejected(broken);
    }

    private static boolean isForOthers(String line) {
        return line.isBlank()
                || Character.isWhitespace(line.charAt(0))
                || line.startsWith("#")
                || line.startsWith("- ")
                || line.equals("---")
                || line.equals("...");
    }

    /// The text of a value, empty if it says nothing, null if it is broken.
    private static @Nullable String scalar(@Nullable String written) {
        String value = written == null ? "" : written.strip();
        if (value.startsWith("\"")) {
            Matcher quoted = DOUBLE_QUOTED.matcher(value);
            return quoted.matches() ? quoted.group("text").replaceAll("\\\\(.)", "$1") : null;
        }
        if (value.startsWith("'")) {
            Matcher quoted = SINGLE_QUOTED.matcher(value);
            return quoted.matches() ? quoted.group("text").replace("''", "'") : null;
        }
        if (value.startsWith("#")) {
            return "";
        }
        String plain = value.replaceFirst("\\s+#.*$", "");
        return NOTHING.contains(plain) ? "" : plain;
    }

    private static String unquoted(String key) {
        return key.startsWith("\"") || key.startsWith("'") ? key.substring(1, key.length() - 1) : key;
    }
}
