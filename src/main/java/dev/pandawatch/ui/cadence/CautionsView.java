package dev.pandawatch.ui.cadence;

import dev.pandawatch.cadence.Caution;
import dev.pandawatch.cadence.EitherDay;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.cadence.Remedy;
import dev.pandawatch.cadence.Repair;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a person should know of a cadence before saving it, each with what could be written instead.
public final class CautionsView implements View {
    private final CronTextViewModel viewModel;
    private final InstantText utc;
    private final Messages messages;

    @FXML
    private VBox cautions;

    @FXML
    private HBox readAs;

    @FXML
    private Label readWith;

    @FXML
    private VBox boxes;

    public CautionsView(CronTextViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.utc = times.in(ZoneOffset.UTC);
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        viewModel.advice().subscribe(this::advise);
        viewModel.previewsRepair().subscribe(this::sayWhatIsRead);
        viewModel
                .keptEitherDayProperty()
                .subscribe(_ -> advise(viewModel.advice().getValue()));
    }

    private void sayWhatIsRead(Optional<Repair> repair) {
        repair.ifPresent(first -> readWith.setText(messages.text("cadence.caution.read-with", first.text())));
        show(readAs, repair.isPresent());
    }

    private void advise(List<Advice> told) {
        boxes.getChildren().setAll(told.stream().map(this::box).toList());
        show(cautions, !told.isEmpty());
    }

    private AdviceBox box(Advice advice) {
        Caution caution = advice.caution();
        String name = caution.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String body = advice.eitherDay()
                .map(either -> words(either.phrase()))
                .orElseGet(() ->
                        messages.text(caution.kind().key(), caution.arguments().toArray()));
        AdviceBox box = new AdviceBox(caution.severity(), messages.text("cadence.caution.headline." + name), body);
        box.setId("caution-" + name);
        boolean kept = advice.eitherDay().isPresent()
                && viewModel.keptEitherDayProperty().get();
        if (advice.eitherDay().isPresent()) {
            box.addBadge(messages.text("cadence.caution.or.badge"));
        }
        if (!kept) {
            advice.eitherDay().ifPresent(either -> addDates(box, either));
            addRemedies(box, advice, name);
        }
        return box;
    }

    private void addRemedies(AdviceBox box, Advice advice, String name) {
        List<Node> ways = new ArrayList<>();
        boolean leads = advice.equals(viewModel.advice().getValue().getFirst())
                && advice.blocks()
                && viewModel.previewsRepair().getValue().isEmpty();
        for (Remedy remedy : advice.remedies()) {
            CronButton button = new CronButton(
                    words(remedy.label()), remedy.cron(), leads && ways.isEmpty(), () -> viewModel.use(remedy.cron()));
            button.setId("remedy-" + name + "-" + (ways.size() + 1));
            ways.add(button);
        }
        if (advice.eitherDay().isPresent()) {
            Hyperlink keep = new Hyperlink(messages.text("cadence.caution.or.keep"));
            keep.setId("keepOr");
            keep.getStyleClass().add("beside-buttons");
            keep.setOnAction(_ -> viewModel.keepEitherDay());
            ways.add(keep);
        }
        if (!ways.isEmpty()) {
            box.addButtons(ways);
        }
    }

    private void addDates(AdviceBox box, EitherDay either) {
        box.add(new EitherDayDates(either, utc, messages));
        either.both().ifPresent(run -> {
            Label both = new Label(messages.text("cadence.caution.or.both", utc.day(run)));
            both.getStyleClass().addAll("caption", "muted");
            box.add(both);
        });
    }

    private String words(Phrase phrase) {
        return messages.text(phrase.key(), phrase.arguments().toArray());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
