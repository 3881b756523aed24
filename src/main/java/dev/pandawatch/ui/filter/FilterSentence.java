package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.ui.kit.Chip;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The chips in their sentence, and behind them the way to add one. Arrows go from chip to chip, Enter opens.
final class FilterSentence {
    private final FilterEditorViewModel viewModel;
    private final FlowPane flow;
    private final Node add;
    private final Messages messages;
    private final FilterWords words;
    private final Consumer<String> open;
    private final Map<String, FilterChip> chips = new HashMap<>();
    private List<Lead> shownLeads = List.of();

    /// Words, and the key of the chip behind them; blank for none.
    private record Lead(String words, String chip) {}

    FilterSentence(FilterEditorViewModel viewModel, FlowPane flow, Node add, Messages messages, Consumer<String> open) {
        this.viewModel = viewModel;
        this.flow = flow;
        this.add = add;
        this.messages = messages;
        this.words = new FilterWords(messages);
        this.open = open;
        viewModel.prose().subscribe(_ -> show());
        viewModel.wrong().subscribe(_ -> mark());
        viewModel.emptyingProperty().subscribe((_, _) -> mark());
        viewModel.openedProperty().subscribe((_, _) -> show());
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// The shown chips by key.
    Map<String, Node> shown() {
        Map<String, Node> shown = new HashMap<>();
        chips.forEach((key, chip) -> shown.put(key, chip.chip()));
        return shown;
    }

    /// Gives the focus to the chip of `key`, or to the way to add one.
    void focus(String key) {
        shown().getOrDefault(key, add).requestFocus();
    }

    /// Builds the sentence anew only if its parts are others: while a value is typed they stay.
    private void show() {
        FilterProse prose = viewModel.prose().getValue();
        List<String> keys = prose.parts().stream().map(FilterProse.Part::key).toList();
        String opened = viewModel.openedProperty().get();
        boolean empty = opened != null && !keys.contains(opened);
        List<Lead> leads = new ArrayList<>();
        leads.add(new Lead(empty ? "filter.prose.some." + viewModel.plural() : prose.subject(), ""));
        prose.parts().forEach(part -> leads.add(new Lead(part.lead(), part.key())));
        if (empty) {
            leads.add(new Lead("filter.prose.lead." + opened, opened));
        }
        chips.keySet().removeIf(key -> !keys.contains(key) && !key.equals(opened));
        prose.parts().forEach(part -> chip(part.key()).show(part, words, messages));
        if (empty) {
            chip(opened).showEmpty(messages);
        }
        if (!leads.equals(shownLeads)) {
            shownLeads = leads;
            rebuild();
        }
        mark();
    }

    private void rebuild() {
        List<Node> nodes = new ArrayList<>();
        for (Lead lead : shownLeads) {
            nodes.add(lead(lead.words()));
            if (!lead.chip().isEmpty()) {
                nodes.add(chip(lead.chip()).chip());
            }
        }
        nodes.add(add);
        flow.getChildren().setAll(nodes);
    }

    private FilterChip chip(String key) {
        return chips.computeIfAbsent(
                key, _ -> new FilterChip(key, messages, () -> open.accept(key), () -> remove(key)));
    }

    private Label lead(String key) {
        Label lead = new Label(messages.text(key));
        lead.getStyleClass().add("muted");
        return lead;
    }

    private void mark() {
        Set<String> wrong = viewModel.wrong().getValue();
        Set<String> emptying = viewModel.emptyingProperty().get();
        chips.forEach((key, chip) -> chip.mark(wrong.contains(key), emptying.contains(key)));
    }

    private void remove(String key) {
        List<Node> stops = stops();
        int place = chips.containsKey(key) ? stops.indexOf(chip(key).chip()) : 0;
        viewModel.remove(key);
        List<Node> left = stops();
        left.get(Math.clamp(place, 0, left.size() - 1)).requestFocus();
    }

    private void walk(KeyEvent pressed) {
        List<Node> stops = stops();
        int at = pressed.getTarget() instanceof Node target ? stops.indexOf(target) : -1;
        boolean onChip = at >= 0 && stops.get(at) instanceof Chip;
        boolean taken = at >= 0;
        switch (pressed.getCode()) {
            case LEFT -> stops.get(Math.max(0, at - 1)).requestFocus();
            case RIGHT -> stops.get(Math.min(stops.size() - 1, at + 1)).requestFocus();
            case ENTER, SPACE -> {
                taken = onChip && !pressed.isShortcutDown();
                if (taken) {
                    chips.entrySet().stream()
                            .filter(entry -> entry.getValue().chip() == pressed.getTarget())
                            .findFirst()
                            .ifPresent(entry -> open.accept(entry.getKey()));
                }
            }
            default -> taken = false;
        }
        if (taken) {
            pressed.consume();
        }
    }

    private List<Node> stops() {
        return flow.getChildren().stream()
                .filter(node -> node instanceof Chip || node.equals(add))
                .toList();
    }
}
