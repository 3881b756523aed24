package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.Failures;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The card "Matches now": the number, its age, what each filter does to it, and the newest matches.
public final class MatchesView implements View {
    private final MatchesViewModel viewModel;
    private final InstantText times;
    private final Messages messages;
    private final MatchRows rows;

    @FXML
    private Label age;

    @FXML
    private Button refresh;

    @FXML
    private HBox figures;

    @FXML
    private Label figure;

    @FXML
    private Label words;

    @FXML
    private Label percent;

    @FXML
    private ProgressBar share;

    @FXML
    private ProgressBar wait;

    @FXML
    private HBox note;

    @FXML
    private Label noteWords;

    @FXML
    private Hyperlink cancel;

    @FXML
    private Hyperlink retry;

    @FXML
    private VBox effects;

    @FXML
    private VBox effectRows;

    @FXML
    private HBox foot;

    @FXML
    private Label newest;

    @FXML
    private Hyperlink explain;

    @FXML
    private Hyperlink more;

    @FXML
    private VBox sample;

    public MatchesView(MatchesViewModel viewModel, InstantText times, Messages messages) {
        this.viewModel = viewModel;
        this.times = times;
        this.messages = messages;
        this.rows = new MatchRows(messages, times);
    }

    @FXML
    private void initialize() {
        viewModel.countedProperty().subscribe(_ -> show());
        viewModel.stageProperty().subscribe((_, _) -> show());
        viewModel.rationedProperty().subscribe((_, _) -> show());
        viewModel.nowProperty().subscribe((_, _) -> pass());
        viewModel.effects().subscribe(this::showEffects);
        viewModel.sampleProperty().subscribe(this::showSample);
        showEffects();
    }

    private void show() {
        MatchCount counted = viewModel.countedProperty().get();
        boolean settled = viewModel.stageProperty().get() instanceof MatchStage.Settled;
        show(figures, counted != null);
        show(share, counted != null);
        figure.getStyleClass().removeAll(Styles.MUTED);
        if (!settled) {
            figure.getStyleClass().add(Styles.MUTED);
        }
        if (counted != null) {
            String target = counted.target().name().toLowerCase(Locale.ROOT);
            figure.setText(rows.number(counted.matches()));
            words.setText(messages.text(wordsKey(counted) + target, counted.total()));
            percent.setText(
                    counted.matches() > 0 && counted.percent() == 0
                            ? messages.text("matches.percent.small")
                            : messages.text("matches.percent", counted.percent()));
            show(percent, counted.total() > 0 && !counted.filters().isEmpty());
            share.setProgress(counted.share());
        }
        show(
                explain,
                settled
                        && counted != null
                        && !counted.filters().isEmpty()
                        && viewModel.effects().isEmpty());
        show(more, settled && counted != null && counted.matches() > 0);
        pass();
    }

    private static String wordsKey(MatchCount counted) {
        if (counted.total() == 0) {
            return "matches.none.";
        }
        return counted.filters().isEmpty() ? "matches.all." : "matches.of.";
    }

    /// What changes as time passes.
    private void pass() {
        MatchCount counted = viewModel.countedProperty().get();
        age.setText(counted == null ? "" : messages.text("matches.counted", times.distance(counted.at())));
        newest.setText(counted == null || counted.newest() == null ? "" : newest(counted.newest()));
        show(foot, explain.isVisible() || more.isVisible() || !newest.getText().isEmpty());
        show(wait, viewModel.waitShown());
        show(cancel, viewModel.cancellable());
        MatchStage stage = viewModel.stageProperty().get();
        boolean stopped = stage instanceof MatchStage.Failed || stage instanceof MatchStage.Cancelled;
        show(retry, stopped);
        retry.setText(messages.text(stage instanceof MatchStage.Cancelled ? "matches.count" : "matches.retry"));
        String said = Optional.ofNullable(note(stage, counted)).orElse("");
        noteWords.setText(said);
        show(noteWords, !said.isEmpty());
        show(note, !said.isEmpty() || viewModel.cancellable());
    }

    private String newest(Instant at) {
        return messages.text("matches.newest", times.utcClock(at), times.distance(at));
    }

    private @Nullable String note(MatchStage stage, @Nullable MatchCount counted) {
        if (viewModel.rationedProperty().get()) {
            return messages.text("matches.rationed", RequestGate.A_MINUTE);
        }
        return switch (stage) {
            case MatchStage.Settled _ ->
                counted != null && counted.total() == 0 ? messages.text("matches.empty") : null;
            case MatchStage.Asking _ -> viewModel.waitShown() ? messages.text("matches.asking") : null;
            case MatchStage.Unsound(var keys) -> messages.text("matches.unsound", String.join(", ", keys));
            case MatchStage.Failed(var why)
            when !viewModel.refusedProperty().get().isEmpty() ->
                messages.text("matches.refused", Failures.sentence(why, messages));
            case MatchStage.Failed(var why) -> messages.text("matches.failed", Failures.sentence(why, messages));
            case MatchStage.Cancelled _ -> messages.text("matches.cancelled");
            case MatchStage.NoServer _ -> messages.text("matches.offline");
        };
    }

    private void showEffects() {
        MatchCount counted = viewModel.countedProperty().get();
        boolean shown = counted != null && !viewModel.effects().isEmpty();
        show(effects, shown);
        if (shown) {
            effectRows
                    .getChildren()
                    .setAll(viewModel.effects().stream()
                            .map(effect -> rows.effect(effect, counted.total()))
                            .toList());
        }
        show();
    }

    private void showSample(Optional<List<MatchSample>> found) {
        sample.getChildren()
                .setAll(found.orElse(List.of()).stream().map(rows::match).toList());
        show(sample, found.isPresent());
        more.setText(
                messages.text(found.isPresent() ? "matches.sample.hide" : "matches.sample.show", MatchSample.SIZE));
    }

    @FXML
    private void refresh() {
        viewModel.refresh();
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    @FXML
    private void explain() {
        viewModel.explain();
    }

    @FXML
    private void more() {
        if (viewModel.sampleProperty().get().isPresent()) {
            viewModel.hideSample();
        } else {
            viewModel.showSample();
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
