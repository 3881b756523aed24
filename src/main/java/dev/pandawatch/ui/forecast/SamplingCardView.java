package dev.pandawatch.ui.forecast;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.forecast.ForecastWords;
import dev.pandawatch.forecast.Sampling;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;

/// The sampling rate as a number and on a slider, and how many targets it makes of the matches.
public final class SamplingCardView implements View {
    private final ForecastViewModel viewModel;
    private final Messages messages;
    private boolean showing;

    @FXML
    private Label targets;

    @FXML
    private TextField percent;

    @FXML
    private Slider slider;

    @FXML
    private Label sum;

    public SamplingCardView(ForecastViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        slider.setSkin(new ProgressSliderSkin(slider));
        TextBinding.bind(percent, viewModel.percentProperty());
        slider.valueProperty().subscribe((_, moved) -> slide(moved.doubleValue()));
        viewModel.inputs().rateProperty().subscribe(_ -> showRate());
        viewModel.run().subscribe(_ -> tell());
        viewModel.inputs().rateProperty().subscribe(_ -> tell());
    }

    private void slide(double position) {
        if (!showing) {
            viewModel.setRate(Rates.at(position));
        }
    }

    private void showRate() {
        OptionalDouble rate = viewModel.rate();
        percent.pseudoClassStateChanged(Styles.ERROR, rate.isEmpty());
        if (rate.isPresent()) {
            showing = true;
            slider.setValue(Rates.position(rate.getAsDouble()));
            showing = false;
        }
    }

    private void tell() {
        Optional<Integer> matches = viewModel.inputs().matchesProperty().get();
        OptionalDouble rate = viewModel.rate();
        if (rate.isEmpty()) {
            targets.setText("");
            sum.setText(messages.text(Outlook.Gap.RATE.key()));
        } else if (matches.isEmpty()) {
            targets.setText("");
            sum.setText(messages.text(Outlook.Gap.COUNT.key()));
        } else {
            tell(matches.get(), rate.getAsDouble());
        }
    }

    private void tell(int matches, double rate) {
        int taken = Sampling.targets(matches, rate);
        targets.setText(messages.text("cost.sampling.targets", taken));
        Phrase how = ForecastWords.sampling(matches, rate);
        boolean some = how.arguments().size() > 1;
        sum.setText(
                some
                        ? messages.text("cost.sampling.sum", matches, Rates.text(rate), taken)
                        : messages.text(how.key(), how.arguments().toArray()));
    }
}
