package dev.pandawatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The rules that an FXML file keeps, as sentences about what breaks them.
final class FxmlRules {
    private static final Set<String> BUTTONS =
            Set.of("Button", "ToggleButton", "MenuButton", "SplitMenuButton", "Hyperlink", "CheckBox", "RadioButton");
    private static final Set<String> INPUTS = Set.of(
            "TextField",
            "PasswordField",
            "TextArea",
            "CustomTextField",
            "CustomPasswordField",
            "ComboBox",
            "ChoiceBox",
            "CheckComboBox",
            "DatePicker",
            "Spinner",
            "Slider",
            "TableView",
            "TreeView",
            "ListView",
            "TabPane");
    private static final Set<String> WORDS =
            Set.of("text", "promptText", "accessibleText", "accessibleHelp", "title", "headline", "body", "headerText");

    private FxmlRules() {}

    static List<String> broken(Element root) {
        Set<String> labelled = elements(root)
                .map(element -> element.getAttribute("labelFor").replaceFirst("^\\$", ""))
                .collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        elements(root).forEach(element -> {
            broken.addAll(wordsIn(element));
            String type = element.getTagName();
            String id = element.getAttribute("fx:id");
            boolean button = BUTTONS.contains(type);
            boolean input = INPUTS.contains(type);
            if ((button || input) && id.isEmpty()) {
                broken.add(type + " needs an fx:id");
            }
            boolean spoken = element.hasAttribute("accessibleText");
            if (button && element.getAttribute("text").isEmpty()) {
                if (!spoken) {
                    broken.add(id + " needs an accessibleText");
                }
                if (!hasTooltip(element)) {
                    broken.add(id + " needs a tooltip");
                }
            }
            if (input && !spoken && !labelled.contains(id)) {
                broken.add(id + " needs a label");
            }
        });
        return broken;
    }

    static Stream<Element> elements(Element root) {
        NodeList all = root.getElementsByTagName("*");
        return Stream.concat(
                Stream.of(root), IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)));
    }

    private static List<String> wordsIn(Element element) {
        return WORDS.stream()
                .map(element::getAttribute)
                .filter(value -> !value.isEmpty() && !value.startsWith("%") && !value.startsWith("$"))
                .map(value -> "words in FXML: " + value)
                .toList();
    }

    private static boolean hasTooltip(Element element) {
        return element.getElementsByTagName("Tooltip").getLength() > 0;
    }
}
