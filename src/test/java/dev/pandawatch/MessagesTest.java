package dev.pandawatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key that the program says has its words, and no words are left over.
///
/// A key in Java is a string literal of dotted words whose first word is a group of the messages; a literal that ends
/// with a full stop or a hyphen is the beginning of keys that are put together.
class MessagesTest {
    private static final Path FILE = Path.of("src/main/resources/dev/pandawatch/i18n/messages.properties");
    private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*[.-]?)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(?:css|fxml|json|properties|png|txt|yaml|yml)");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    MessagesTest() {
        Sources.read(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    String key = line.substring(0, equals).strip();
                    if (words.put(key, line.substring(equals + 1).strip()) != null) {
                        twice.add(key);
                    }
                });
    }

    @Test
    void everyKeyThatIsUsedHasWords() {
        assertThat(usedInFxml()).as("FXML").isSubsetOf(words.keySet());
        assertThat(usedInJava().filter(key -> !isBeginning(key)).distinct().toList())
                .as("Java")
                .isSubsetOf(words.keySet());
    }

    @Test
    void everyBeginningOfKeysLeadsToSome() {
        assertThat(usedInJava().filter(MessagesTest::isBeginning))
                .allSatisfy(beginning -> assertThat(words.keySet()).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void noWordsAreLeftOver() {
        Set<String> exact = new TreeSet<>(usedInFxml());
        List<String> beginnings = usedInJava().filter(MessagesTest::isBeginning).toList();
        usedInJava().forEach(exact::add);
        Predicate<String> used =
                key -> exact.contains(key) || beginnings.stream().anyMatch(key::startsWith);

        assertThat(words.keySet().stream().filter(used.negate())).isEmpty();
    }

    @Test
    void everyKeyStandsOnce() {
        assertThat(twice).isEmpty();
    }

    @Test
    void everyPatternCanBeRead() {
        assertThat(words).allSatisfy((key, pattern) -> {
            assertThat(pattern).as(key).isNotEmpty();
            assertThat(new MessageFormat(pattern, Locale.ENGLISH).toPattern())
                    .as(key)
                    .isNotEmpty();
        });
    }

    @Test
    void whatFxmlShowsIsWholeWithoutArguments() {
        assertThat(usedInFxml())
                .allSatisfy(
                        key -> assertThat(words.getOrDefault(key, "")).as(key).doesNotContain("{"));
    }

    @Test
    void theWordsAreCalmAndSetWithProperQuotes() {
        assertThat(words)
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContain("'", "\"", "!", "  ", "...")
                        .doesNotMatch(".*[<>]{2}.*"));
    }

    private static Set<String> usedInFxml() {
        return Sources.in(Sources.RESOURCES, ".fxml").stream()
                .flatMap(file -> IN_FXML.matcher(Sources.read(file)).results())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> usedInJava() {
        Set<String> groups = words.keySet().stream().map(MessagesTest::group).collect(Collectors.toSet());
        return Sources.in(Sources.JAVA, ".java").stream()
                .flatMap(file -> IN_JAVA.matcher(Sources.code(file)).results())
                .map(key -> key.group(1))
                .filter(key -> key.contains(".") && groups.contains(group(key)))
                .filter(key -> !FILE_NAME.matcher(key).matches());
    }

    private static boolean isBeginning(String key) {
        return key.endsWith(".") || key.endsWith("-");
    }

    private static String group(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }
}
