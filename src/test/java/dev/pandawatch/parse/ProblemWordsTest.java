package dev.pandawatch.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every rule of the packages without a screen has its sentence, and no sentence is left over.
class ProblemWordsTest {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.pandawatch.i18n.messages", Locale.ENGLISH);
    private static final List<String> PACKAGES = List.of("filter", "monitor", "settings", "gateway");
    /// Prose and remedies are pieces and names, no sentences.
    private static final Pattern KEY = Pattern.compile(
            "\"((?:connect|editor|filter|server)\\.(?!prose\\.|remedy\\.|metrics\\.remedy\\.)[a-z.-]+)\"");

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/pandawatch", name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        return keys;
    }

    @Test
    void everyRuleHasItsSentence() throws IOException {
        assertThat(used())
                .hasSizeGreaterThan(35)
                .allSatisfy(key -> assertThat(WORDS.getString(key))
                        .as(key)
                        .matches(".*[.”]")
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"filter.date.", "filter.tags.", "filter.text.", "connect.url.", "connect.project.", "server."})
    void noSentenceIsLeftOver(String group) throws IOException {
        assertThat(WORDS.keySet()).filteredOn(key -> key.startsWith(group)).isSubsetOf(used());
    }
}
