package dev.pandawatch.ui.shell;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.View;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// The status bar: server, requests, clocks.
public final class StatusBarView implements View {
    /// From here on nobody wants to read seconds.
    private static final Duration FAR = Duration.ofMinutes(2);

    private final StatusBarViewModel viewModel;
    private final AgreementViewModel serverAgreement;
    private final Messages messages;
    private final InstantText times;
    private final ObservableValue<Boolean> roomy;
    private Runnable showAgreement = () -> {};

    @FXML
    private Label server;

    @FXML
    private Button agreement;

    @FXML
    private Label underWay;

    @FXML
    private Label inLastMinute;

    @FXML
    private Label serverClock;

    @FXML
    private Label utc;

    @FXML
    private Label local;

    /// @param roomy whether there is room for what is not needed all the time
    StatusBarView(ShellViewModel shell, Messages messages, InstantText times, ObservableValue<Boolean> roomy) {
        this.viewModel = shell.status();
        this.serverAgreement = shell.agreement();
        this.messages = messages;
        this.times = times;
        this.roomy = roomy;
    }

    @FXML
    private void initialize() {
        viewModel.profileProperty().subscribe(this::showServer);
        viewModel.versionProperty().subscribe(this::showServer);
        serverAgreement.phraseProperty().subscribe(this::showAgreement);
        viewModel.underWayProperty().subscribe(count -> underWay.setText(messages.text("shell.under-way", count)));
        viewModel
                .inLastMinuteProperty()
                .subscribe(count ->
                        inLastMinute.setText(messages.text("shell.requests", count, StatusBarViewModel.ALLOWED)));
        inLastMinute.getTooltip().setText(messages.text("shell.requests.help", StatusBarViewModel.ALLOWED));
        viewModel.clockAheadProperty().subscribe(this::showServerClock);
        viewModel.nowProperty().subscribe(_ -> showTime());
        roomy.subscribe(room -> {
            setShown(inLastMinute, room);
            setShown(utc, room);
        });
    }

    /// `show` is run when the person wants to see in what the server differs.
    void onShowAgreement(Runnable show) {
        showAgreement = show;
    }

    @FXML
    private void openAgreement() {
        showAgreement.run();
    }

    private void showAgreement(Optional<Phrase> phrase) {
        setShown(agreement, phrase.isPresent());
        phrase.ifPresent(said -> {
            String sentence = new AgreementWords(messages, times).sentence(said);
            agreement.getTooltip().setText(sentence);
            agreement.setAccessibleHelp(sentence);
        });
    }

    private void showServer() {
        ConnectionProfile profile = viewModel.profileProperty().get();
        if (profile == null) {
            server.setText("");
            return;
        }
        String address = profile.baseUrl().getAuthority();
        String name = profile.name().equals(address) ? address : profile.name() + " " + address;
        String version = viewModel.versionProperty().get();
        server.setText(version.isEmpty() ? name : messages.text("shell.server", name, version));
    }

    private void showServerClock(@Nullable Duration ahead) {
        setShown(serverClock, ahead != null);
        if (ahead != null) {
            serverClock.setText(ahead.abs().compareTo(FAR) < 0 ? near(ahead) : far(ahead));
        }
    }

    private String near(Duration ahead) {
        double seconds = ahead.toMillis() / 1000.0;
        return messages.text(Math.abs(seconds) < 0.05 ? "shell.server-clock.agrees" : "shell.server-clock", seconds);
    }

    private String far(Duration ahead) {
        Duration off = ahead.abs();
        String span = off.toDays() > 0
                ? messages.text("shell.server-clock.days", off.toDays(), off.toHoursPart())
                : off.toHours() > 0
                        ? messages.text("shell.server-clock.hours", off.toHours(), off.toMinutesPart())
                        : messages.text("shell.server-clock.minutes", off.toMinutes());
        return messages.text(ahead.isNegative() ? "shell.server-clock.behind" : "shell.server-clock.ahead", span);
    }

    private void showTime() {
        utc.setText(times.nowUtc());
        local.setText(times.now());
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
