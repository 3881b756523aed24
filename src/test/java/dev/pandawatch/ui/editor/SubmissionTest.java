package dev.pandawatch.ui.editor;

import static dev.pandawatch.ui.editor.EditorBench.call;
import static dev.pandawatch.ui.editor.EditorBench.filled;
import static dev.pandawatch.ui.editor.EditorBench.monitor;
import static dev.pandawatch.ui.editor.EditorBench.unreachable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import dev.pandawatch.state.Notice;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private final EditorBench bench = new EditorBench();

    @Test
    void aCreatedMonitorStandsInTheBookAsTheServerHasIt() {
        filled(bench.open(new EditorMode.New())).submit();

        assertThat(bench.book.monitors()).containsExactlyElementsOf(bench.server.stored);
        assertThat(bench.saved).containsExactlyElementsOf(bench.server.stored);
        assertThat(bench.notices.all()).extracting(Notice::key).containsExactly("notice.created");
    }

    @Test
    void theNextRunOfTheServerIsComparedWithTheOneForetold() {
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.form().cadenceProperty().set("cron:59/15 * * * *");
        bench.server.nextRun = bench.clock.get().truncatedTo(ChronoUnit.HOURS).plusSeconds(59 * 60);
        editor.submit();

        assertThat(bench.connection.agreement().phraseProperty().getValue()).isPresent();
    }

    @Test
    void aSecondSubmitWhileBusyDoesNothing() {
        MonitorEditorViewModel editor = filled(bench.openWaiting(new EditorMode.New()));

        editor.submit();
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.BUSY);
        editor.submit();

        assertThat(bench.waiting).hasSize(1);
    }

    @Test
    void aRefusalLandsAtItsFieldAndGoesWhenThatFieldIsEdited() {
        Violation metric = Violation.of("metrics -> 0", "failure.said", "Unknown trace metrics: task_completion");
        Violation name = Violation.of("name", "failure.said", "too long");
        bench.server.failures.add(new GatewayException.Refused(call(true, 422), List.of(metric, name)));
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));

        editor.submit();

        assertThat(editor.problems().shownProperty().get()).containsExactly(name, metric);
        assertThat(editor.problems().shownAt("metrics").getValue()).containsExactly(metric);
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNSOUND);
        assertThat(bench.saved).isEmpty();

        editor.form().nameProperty().set("Night");
        assertThat(editor.problems().shownProperty().get()).containsExactly(metric);

        editor.parts().metrics().choose("coherence", true);
        assertThat(editor.problems().allProperty().get()).isEmpty();
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.READY);
    }

    @Test
    void aRefusalOfTheWholeGoesWithAnyEdit() {
        Violation whole = Violation.of("", "failure.said", "no");
        bench.server.failures.add(new GatewayException.Refused(call(true, 422), List.of(whole)));
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.submit();
        assertThat(editor.problems().shownProperty().get()).containsExactly(whole);
        assertThat(editor.problems().shownAt("name").getValue()).isEmpty();

        editor.form().onlyIfChangedProperty().set(false);

        assertThat(editor.problems().allProperty().get()).isEmpty();
    }

    @Test
    void aDeniedCallIsToldAndTheFormStays() {
        bench.server.failures.add(new GatewayException.Denied(call(true, 401)));
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));

        editor.submit();

        assertThat(editor.submission().stateProperty().get()).isInstanceOf(SaveState.Failed.class);
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.READY);
        assertThat(editor.form().nameProperty().get()).isEqualTo("Nightly");

        editor.submit();
        assertThat(bench.saved).hasSize(1);
    }

    @Test
    void aLostAnswerIsNeverSentAgainBlindly() {
        bench.server.failures.add(unreachable());
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));

        editor.submit();
        editor.submit();

        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNCERTAIN);
        assertThat(bench.server.created).hasSize(1);
    }

    @Test
    void lookingFindsWhatWasCreatedAllTheSame() {
        bench.server.failures.add(unreachable());
        bench.server.carriesOutWhatFails = true;
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.submit();
        assertThat(bench.saved).isEmpty();

        editor.submission().look();

        assertThat(bench.saved).extracting(Monitor::name).containsExactly("Nightly");
        assertThat(bench.server.created).hasSize(1);
    }

    @Test
    void aMonitorOfTheSameNameThatWasThereBeforeIsNotTheOne() {
        MonitorEditorViewModel first = filled(bench.open(new EditorMode.New()));
        first.submit();
        bench.server.failures.add(unreachable());
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.submit();

        editor.submission().look();

        assertThat(editor.submission().stateProperty().get()).isInstanceOf(SaveState.NotThere.class);
        assertThat(bench.saved).hasSize(1);
    }

    @Test
    void whatIsNotThereCanBeSentAgain() {
        bench.server.failures.add(unreachable());
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.submit();
        editor.submission().look();
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.READY);

        editor.submit();

        assertThat(bench.saved).hasSize(1);
        assertThat(bench.server.created).hasSize(2);
    }

    @Test
    void lookingThatFailsLeavesItUncertain() {
        bench.server.failures.add(unreachable());
        bench.server.failures.add(new GatewayException.Broken(call(false, 502)));
        MonitorEditorViewModel editor = filled(bench.open(new EditorMode.New()));
        editor.submit();

        editor.submission().look();

        assertThat(editor.submission().stateProperty().get())
                .isInstanceOfSatisfying(
                        SaveState.Uncertain.class,
                        state -> assertThat(state.looked()).isTrue());
        assertThat(editor.readiness().get()).isEqualTo(SaveReadiness.UNCERTAIN);
    }

    @Test
    void lookingFindsAnEditThatWasCarriedOutAllTheSame() {
        MonitorEditorViewModel editor = bench.edit(monitor("Nightly"));
        bench.server.failures.add(unreachable());
        bench.server.carriesOutWhatFails = true;
        bench.server.stored.set(0, monitor("Nightly"));
        editor.form().nameProperty().set("Renamed");
        editor.submit();

        bench.server.stored.set(0, monitor("Renamed"));
        editor.submission().look();

        assertThat(bench.saved).extracting(Monitor::name).containsExactly("Renamed");
        assertThat(bench.server.changed).hasSize(1);
    }

    @Test
    void anEditIsNotSentToAnotherServerThanItsOwn() {
        MonitorEditorViewModel editor = bench.edit(monitor("Nightly"));
        editor.form().nameProperty().set("Renamed");
        EditorServer other = new EditorServer(bench.clock);
        bench.connection.use(
                new ConnectionProfile("other", URI.create("http://localhost:2"), new Credentials.None("p"), false),
                other);

        editor.submit();

        assertThat(editor.submission().stateProperty().get()).isInstanceOf(SaveState.ElsewhereNow.class);
        assertThat(other.changed).isEmpty();
        assertThat(bench.server.changed).isEmpty();
    }
}
