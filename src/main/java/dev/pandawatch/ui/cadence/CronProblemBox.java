package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Caution;
import dev.pandawatch.cadence.Repair;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// What is wrong with a cron text, what the server would do with it, and what could be written instead. Its nodes stay
/// the same for every problem: a problem changes with each key, and new nodes would have to be styled anew.
final class CronProblemBox {
    private static final int MOST_REPAIRS = 3;

    private final Messages messages;
    private final Consumer<Repair> take;
    private final AdviceBox box = new AdviceBox(Caution.Severity.ERROR, "", "");
    private final List<CronButton> ways = new ArrayList<>();
    private final Label firstKeys = new Label();
    private @Nullable Shown shown;

    private record Shown(CronVerdict verdict, List<Repair> repairs) {}

    /// @param take takes the repair that is chosen
    CronProblemBox(Messages messages, Consumer<Repair> take) {
        this.messages = messages;
        this.take = take;
        for (int place = 1; place <= MOST_REPAIRS; place++) {
            CronButton button = new CronButton("", "", place == 1, () -> {});
            button.setId("repair-" + place);
            ways.add(button);
        }
        firstKeys.setText(messages.text("cadence.cron.alt-enter"));
        firstKeys.getStyleClass().addAll("secondary", Styles.MUTED, "beside-buttons");
        List<Node> all = new ArrayList<>(ways);
        all.add(firstKeys);
        box.addButtons(all);
    }

    Node box() {
        return box;
    }

    void show(CronVerdict verdict, List<Repair> repairs) {
        Shown wanted = new Shown(verdict, repairs);
        if (wanted.equals(shown)) {
            return; // verdict and repairs change together, and each of them tells
        }
        shown = wanted;
        List<String> sentences =
                new ArrayList<>(verdict.problems().stream().map(this::sentence).toList());
        String headline = sentences.isEmpty() ? "" : sentences.removeFirst();
        sentences.add(messages.text(
                verdict.state() == CronVerdict.State.TOO_LONG ? "cadence.cron.not-stored" : "cadence.cron.refused"));
        box.say(headline, String.join("\n", sentences));
        for (int place = 0; place < MOST_REPAIRS; place++) {
            offer(ways.get(place), repairs, place);
        }
        show(firstKeys, !repairs.isEmpty());
    }

    private void offer(CronButton button, List<Repair> repairs, int place) {
        boolean there = place < repairs.size();
        show(button, there);
        if (there) {
            Repair repair = repairs.get(place);
            String kind = repair.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            button.offer(messages.text("cadence.cron.repair." + kind), repair.text(), () -> take.accept(repair));
        } else {
            button.offer("", "", () -> {});
        }
    }

    /// A problem as a sentence of its own.
    String sentence(Violation problem) {
        String text = messages.text(problem);
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
