package dev.pandawatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pandawatch.ui.kit.TokenSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Colours are tokens, sizes of text stand in one file, and what is written can be read.
class StylesheetTest {
    private static final Path THEME = Path.of("src/main/resources/dev/pandawatch/ui/theme");
    private static final Pattern VALUE =
            Pattern.compile("(?<![-\\w])(?!-fx-font-smoothing-type)[-\\w]+\\s*:\\s*([^;{}]+);");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?|hsla?)\\(");
    private static final Pattern WORD = Pattern.compile("(?<![-\\w\"#])[a-z]{3,}(?![-\\w(\"])");
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z0-9-]+)(\\s*:)?");
    private static final Pattern JAVA_COLOUR = Pattern.compile(
            "Color\\.(?:web|rgb|gray|hsb|color)\\(|Color\\.(?!TRANSPARENT)[A-Z]{3,}\\b|setStyle\\(|\"[^\"\n]*-fx-");
    private static final Pattern FXML_COLOUR =
            Pattern.compile("\\bstyle\\s*=|\\b(?:fill|stroke|textFill|iconColor)\\s*=\\s*\"(?!\\$)");

    @Test
    void noStylesheetButTheTokensNamesAColour() {
        assertThat(stylesheets().filter(css -> !isTokens(css)))
                .isNotEmpty()
                .allSatisfy(css -> assertThat(colours(Sources.css(css))).isEmpty());
    }

    @Test
    void noClassAndNoFxmlNamesAColourOrAStyle() {
        assertThat(Sources.in(Sources.JAVA, ".java"))
                .allSatisfy(file -> assertThat(Sources.code(file)).doesNotContainPattern(JAVA_COLOUR));
        assertThat(Sources.in(Sources.RESOURCES, ".fxml"))
                .allSatisfy(file -> assertThat(Sources.read(file)).doesNotContainPattern(FXML_COLOUR));
    }

    @ParameterizedTest(name = "{0} is seen")
    @CsvSource(delimiter = '|', textBlock = """
            .a { -fx-fill: #fff; }                        | #fff
            .a { -fx-effect: dropshadow(gaussian, rgba(0,0,0,.2), 1, 0, 0, 0); } | rgba(
            .a { -fx-background-color: -color-x, red; }   | red
            """)
    void aColourInAStylesheetIsFound(String css, String colour) {
        assertThat(colours(css)).containsExactly(colour);
    }

    @Test
    void theSizesOfTextStandInOneFile() {
        assertThat(stylesheets().filter(css -> !css.endsWith("sizes.css")))
                .allSatisfy(css -> assertThat(Sources.css(css)).doesNotContain("-fx-font-size", "-fx-icon-size"));
        assertThat(pixels("-fx-font-size: (\\d+)px"))
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(11));
    }

    @Test
    void everyTokenThatIsUsedIsDefined() {
        Set<String> defined = new TreeSet<>(Set.of("-color-modal-pane-overlay", "-color-modal-box-bg"));
        Set<String> used = new TreeSet<>();
        stylesheets()
                .forEach(css -> TOKEN.matcher(Sources.css(css)).results().forEach(token -> {
                    (token.group(2) == null ? used : defined).add(token.group(1));
                }));

        assertThat(defined).containsAll(used);
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertThat(names("tokens-light.css"))
                .isEqualTo(names("tokens-dark.css"))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dev/pandawatch/ui/theme/tokens.csv")
    void theTokensAreTheDesignsAndCanBeToldApart(
            String token, String light, String dark, double contrastLight, double contrastDark) {
        assertThat(TokenSheet.of("light").get(token)).isEqualTo(Color.web(light));
        assertThat(TokenSheet.of("dark").get(token)).isEqualTo(Color.web(dark));
        if (contrastLight > 0) {
            assertThat(TokenSheet.of("light").contrast(token)).isCloseTo(contrastLight, within(0.1));
            assertThat(TokenSheet.of("dark").contrast(token)).isCloseTo(contrastDark, within(0.1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"light", "dark"})
    void everyWordCanBeReadAndEveryShapeSeen(String theme) {
        TokenSheet sheet = TokenSheet.of(theme);
        assertThat(sheet.tokens().keySet())
                .filteredOn(StylesheetTest::isText)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(sheet.contrast(token)).as(token).isGreaterThanOrEqualTo(4.5));
        assertThat(sheet.tokens().keySet())
                .filteredOn(token -> token.endsWith("-emphasis") && !isText(token))
                .filteredOn(token -> !token.equals("-color-fg-emphasis"))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(sheet.contrast(token)).as(token).isGreaterThanOrEqualTo(3));
        for (String face : List.of("accent-emphasis", "accent-hover", "accent-pressed", "danger-emphasis")) {
            assertThat(TokenSheet.contrast(sheet.get("-color-fg-emphasis"), sheet.get("-color-" + face)))
                    .as(face)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stylesheets")
    void theParserHasNothingToSay(Path css) throws Exception {
        CssParser.errorsProperty().clear();
        new CssParser().parse(css.toUri().toURL());

        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    private static boolean isText(String token) {
        return token.endsWith("-fg") || token.matches("-color-fg-(default|muted|subtle)");
    }

    private static boolean isTokens(Path css) {
        return css.getFileName().toString().startsWith("tokens-");
    }

    private static List<String> colours(String css) {
        Stream<String> values = VALUE.matcher(css).results().map(value -> value.group(1));
        return values.flatMap(value -> Stream.concat(
                        LITERAL.matcher(value).results().map(MatchResult::group),
                        WORD.matcher(value).results().map(MatchResult::group).filter(StylesheetTest::isColour)))
                .toList();
    }

    private static boolean isColour(String word) {
        try {
            Color.web(word.toLowerCase(Locale.ROOT));
            return !word.equals("transparent");
        } catch (IllegalArgumentException notAColour) {
            return false;
        }
    }

    private static Stream<Integer> pixels(String pattern) {
        return Pattern.compile(pattern)
                .matcher(Sources.css(THEME.resolve("sizes.css")))
                .results()
                .map(size -> Integer.valueOf(size.group(1)));
    }

    private static Set<String> names(String file) {
        return new TreeSet<>(TOKEN.matcher(Sources.css(THEME.resolve(file)))
                .results()
                .map(token -> token.group(1))
                .toList());
    }

    static Stream<Path> stylesheets() {
        return Sources.in(Sources.RESOURCES, ".css").stream();
    }
}
