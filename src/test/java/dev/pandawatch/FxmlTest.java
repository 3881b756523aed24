package dev.pandawatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.View;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/// What each FXML file owes the people who use it: a view beside it, names for tests, words for screen readers.
class FxmlTest {
    @Test
    void everyFxmlKeepsTheRules() throws Exception {
        for (Path file : Sources.in(Sources.RESOURCES, ".fxml")) {
            Element root = parse(Sources.read(file));
            assertThat(FxmlRules.broken(root)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void everyFxmlLiesBesideTheViewOfItsName() throws Exception {
        for (Path file : Sources.in(Sources.RESOURCES, ".fxml")) {
            String name = Sources.RESOURCES
                    .relativize(file)
                    .toString()
                    .replaceAll("\\.fxml$", "")
                    .replaceAll("[/\\\\]", ".");
            Class<?> view = Class.forName(name, false, getClass().getClassLoader());
            assertThat(View.class).as(name).isAssignableFrom(view);
            Element root = parse(Sources.read(file));
            assertThat(root.getAttribute("fx:controller")).isEqualTo(name);
            assertThat(handlers(root))
                    .as("handlers of %s", name)
                    .isSubsetOf(Arrays.stream(view.getDeclaredMethods())
                            .map(method -> method.getName())
                            .toList());
        }
    }

    @Test
    void everyStylesheetOfAViewLiesBesideItsFxml() {
        assertThat(Sources.in(Sources.RESOURCES, "View.css"))
                .allSatisfy(css -> assertThat(Path.of(css.toString().replaceAll("css$", "fxml")))
                        .exists());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <VBox><Button text="%a"/></VBox>                                     | Button needs an fx:id
            <VBox><Button fx:id="go"/></VBox>                                    | go needs an accessibleText
            <VBox><Button fx:id="go" accessibleText="%a"/></VBox>                | go needs a tooltip
            <VBox><TextField fx:id="name"/></VBox>                               | name needs a label
            <VBox><Label text="Name" labelFor="$name"/><TextField fx:id="name"/></VBox> | words in FXML: Name
            <VBox><TableView fx:id="rows"/></VBox>                               | rows needs a label
            """)
    void aBrokenRuleIsFound(String fxml, String broken) throws Exception {
        assertThat(FxmlRules.broken(parse(fxml))).contains(broken);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <VBox><Button fx:id="go" accessibleText="%a"><tooltip><Tooltip text="%a"/></tooltip></Button></VBox>
            <VBox><Label text="%name" labelFor="$name"/><TextField fx:id="name" promptText="%p"/></VBox>
            <VBox><TextField fx:id="name" accessibleText="%name"/><CheckBox fx:id="on" text="%on"/></VBox>
            """)
    void whatKeepsTheRulesPasses(String fxml) throws Exception {
        assertThat(FxmlRules.broken(parse(fxml))).isEmpty();
    }

    private static List<String> handlers(Element root) {
        return FxmlRules.elements(root)
                .flatMap(element -> Stream.iterate(
                                0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                        .map(i -> element.getAttributes().item(i).getNodeValue()))
                .filter(value -> value.startsWith("#"))
                .map(value -> value.substring(1))
                .toList();
    }

    private static Element parse(String fxml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(fxml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
