package dev.pandawatch.ui.editor;

import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.cadence.ScheduleViewModel.Schedule;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether anything is wrong, with links that go there; when the first run comes; and the two ways out.
public final class EditorFootView implements View {
    /// More links than these do not fit; F8 goes through all.
    private static final int LINKS = 2;

    private final MonitorEditorViewModel viewModel;
    private final InstantText times;
    private final Messages messages;
    private final Consumer<Section> goTo;
    private boolean narrow;

    @FXML
    private FontIcon sign;

    @FXML
    private Label count;

    @FXML
    private HBox links;

    @FXML
    private HBox footCautions;

    @FXML
    private Hyperlink cautionLink;

    @FXML
    private Label cautionCount;

    @FXML
    private Label firstRun;

    @FXML
    private Label reason;

    @FXML
    private Button save;

    /// @param goTo goes to a section
    public EditorFootView(
            MonitorEditorViewModel viewModel, InstantText times, Messages messages, Consumer<Section> goTo) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
        this.goTo = goTo;
    }

    @FXML
    private void initialize() {
        viewModel.problems().allProperty().subscribe(_ -> tellProblems());
        viewModel.problems().shownProperty().subscribe(_ -> tellProblems());
        viewModel.parts().cadence().cautionCount().subscribe(count -> {
            footCautions.setVisible(count > 0);
            footCautions.setManaged(count > 0);
            cautionCount.setText(messages.text("editor.foot.cautions", count));
        });
        viewModel.parts().schedule().schedule().subscribe(this::tellFirstRun);
        viewModel
                .parts()
                .schedule()
                .pausedProperty()
                .subscribe((_, _) ->
                        tellFirstRun(viewModel.parts().schedule().schedule().get()));
        viewModel
                .parts()
                .forecast()
                .run()
                .subscribe(_ ->
                        tellFirstRun(viewModel.parts().schedule().schedule().get()));
        viewModel.readiness().subscribe(this::tellReadiness);
    }

    private void tellProblems() {
        List<Violation> shown = viewModel.problems().shownProperty().get();
        List<Violation> all = viewModel.problems().allProperty().get();
        List<Violation> told = shown.isEmpty() ? all : shown;
        String state = state(shown, all);
        sign.setIconLiteral(all.isEmpty() ? "fth-check-circle" : "fth-alert-circle");
        sign.getStyleClass().removeAll("success-text", "danger-text", Styles.MUTED);
        count.getStyleClass().removeAll("success-text", "danger-text", Styles.MUTED);
        sign.getStyleClass().add(state);
        count.getStyleClass().add(state);
        count.setText(words(shown, all));
        List<Hyperlink> there = new ArrayList<>();
        told.stream().limit(LINKS).forEach(problem -> there.add(link(problem, !shown.isEmpty())));
        if (told.size() > LINKS) {
            there.add(moreLink(told.size() - LINKS));
        }
        links.getChildren().setAll(there);
        tellReason();
    }

    private static String state(List<Violation> shown, List<Violation> all) {
        if (all.isEmpty()) {
            return "success-text";
        }
        return shown.isEmpty() ? Styles.MUTED : "danger-text";
    }

    private String words(List<Violation> shown, List<Violation> all) {
        if (all.isEmpty()) {
            return messages.text("editor.foot.none");
        }
        return shown.isEmpty()
                ? messages.text("editor.foot.missing")
                : messages.text("editor.foot.errors", shown.size());
    }

    private Hyperlink link(Violation problem, boolean whole) {
        String section = Section.of(problem.field())
                .map(place -> messages.text("editor.section." + place.word()))
                .orElseGet(() -> messages.text("editor.section.whole"));
        String sentence = messages.text(problem);
        Hyperlink link = new Hyperlink(whole ? messages.text("editor.foot.problem", section, sentence) : section);
        link.setTooltip(new Tooltip(sentence));
        link.setOnAction(_ -> viewModel.problems().goTo(problem));
        link.getStyleClass().addAll("secondary", "problem-link");
        return link;
    }

    private Hyperlink moreLink(int more) {
        Hyperlink link = new Hyperlink(messages.text("editor.foot.more", more));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setTooltip(new Tooltip(messages.text("editor.foot.more.key")));
        link.setOnAction(_ -> viewModel.problems().goToNext());
        link.getStyleClass().add("secondary");
        return link;
    }

    /// In a narrow window the foot also says the cadence, for the live column may be hidden.
    void setNarrow(boolean narrow) {
        this.narrow = narrow;
        tellFirstRun(viewModel.parts().schedule().schedule().get());
    }

    private void tellFirstRun(Optional<Schedule> now) {
        boolean paused = viewModel.parts().schedule().pausedProperty().get();
        String run = paused
                ? messages.text("editor.foot.paused")
                : now.flatMap(Schedule::first).map(this::firstRun).orElse("");
        String sentence = now.map(Schedule::cadence).map(CadenceProse::sentence).orElse("");
        String units = viewModel
                .parts()
                .forecast()
                .run()
                .getValue()
                .filter(workload -> !workload.metrics().isEmpty())
                .map(workload -> messages.text("editor.foot.units", workload.units()))
                .orElse("");
        String timed = narrow && !run.isEmpty() ? messages.text("editor.foot.both", sentence, run) : run;
        firstRun.setText(Stream.of(timed, units).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
        firstRun.setTooltip(new Tooltip(firstRun.getText()));
    }

    private String firstRun(Instant at) {
        if (!at.isAfter(viewModel.parts().schedule().nowProperty().get())) {
            return messages.text("editor.foot.due");
        }
        return messages.text(
                viewModel.mode() instanceof EditorMode.Edit ? "editor.foot.next" : "editor.foot.first",
                times.dayAndClock(at) + " " + times.zoneName(),
                times.fullDistance(at));
    }

    private void tellReadiness(SaveReadiness now) {
        boolean edits = viewModel.mode() instanceof EditorMode.Edit;
        save.pseudoClassStateChanged(Styles.WAITING, now != SaveReadiness.READY);
        save.setText(messages.text(saveKey(now, edits)));
        tellReason();
    }

    private void tellReason() {
        String why = reasonKey(
                viewModel.readiness().get(),
                viewModel.problems().shownProperty().get().isEmpty());
        reason.setText(why == null ? "" : messages.text(why));
        save.setAccessibleHelp(reason.getText());
        firstRun.setVisible(why == null);
        firstRun.setManaged(why == null);
    }

    private static String saveKey(SaveReadiness now, boolean edits) {
        return switch (now) {
            case UNCHANGED -> "editor.save.nothing";
            case BUSY -> "editor.save.busy";
            case READY, UNSOUND, DRIFTED, UNCERTAIN -> edits ? "editor.save" : "editor.create";
        };
    }

    private static @Nullable String reasonKey(SaveReadiness now, boolean nothingShown) {
        return switch (now) {
            case READY, UNCHANGED, BUSY -> null;
            case UNSOUND -> nothingShown ? "editor.foot.unfilled" : "editor.foot.unsound";
            case DRIFTED -> "editor.foot.drifted";
            case UNCERTAIN -> "editor.foot.uncertain";
        };
    }

    @FXML
    private void goToCautions() {
        goTo.accept(Section.CADENCE);
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    @FXML
    private void save() {
        viewModel.submit();
    }
}
