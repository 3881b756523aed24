package dev.pandawatch.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.monitor.MonitorId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private static final Destination LIST = new Destination.Monitors();
    private static final Destination NEW = new Destination.NewMonitor();
    private static final Destination EDIT = new Destination.EditMonitor(new MonitorId("m"));

    private static final Destination DETAIL = new Destination.MonitorDetail(new MonitorId("m"));

    private final Navigation navigation = new Navigation();
    private final List<Runnable> asked = new ArrayList<>();

    @Test
    void itBeginsAtTheList() {
        assertThat(navigation.getDestination()).isEqualTo(LIST);
    }

    @Test
    void unsavedWorkIsAskedForAndStaysUntilThePersonAgrees() {
        navigation.go(NEW);
        navigation.guard(asked::add);

        navigation.go(LIST);
        assertThat(navigation.getDestination()).isEqualTo(NEW);

        asked.getFirst().run();
        assertThat(navigation.getDestination()).isEqualTo(LIST);
    }

    @Test
    void aGuardIsForgottenWithItsScreen() {
        navigation.go(NEW);
        navigation.guard(asked::add);
        navigation.done();

        navigation.go(EDIT);

        assertThat(asked).isEmpty();
        assertThat(navigation.getDestination()).isEqualTo(EDIT);
    }

    @Test
    void aScreenMayGuardItselfWhileItIsBeingShown() {
        navigation.destinationProperty().subscribe(destination -> {
            if (destination.equals(NEW)) {
                navigation.guard(asked::add);
            }
        });
        navigation.go(NEW);

        navigation.go(LIST);

        assertThat(asked).hasSize(1);
        assertThat(navigation.getDestination()).isEqualTo(NEW);
    }

    @Test
    void goingWhereOneIsAsksNothing() {
        navigation.go(EDIT);
        navigation.guard(asked::add);

        navigation.go(new Destination.EditMonitor(new MonitorId("m")));

        assertThat(asked).isEmpty();
    }

    @Test
    void whoeverVisitsComesBack() {
        navigation.go(DETAIL);
        navigation.visit(EDIT);
        navigation.done();
        assertThat(navigation.getDestination()).isEqualTo(DETAIL);

        navigation.done();
        assertThat(navigation.getDestination()).isEqualTo(LIST);
    }

    @Test
    void workThatGoesOnElsewhereEndsWhereItBegan() {
        navigation.go(DETAIL);
        navigation.visit(EDIT);
        navigation.goOn(NEW);
        assertThat(navigation.getDestination()).isEqualTo(NEW);

        navigation.done();
        assertThat(navigation.getDestination()).isEqualTo(DETAIL);
    }

    @Test
    void aVisitIsAskedForToo() {
        navigation.go(DETAIL);
        navigation.guard(asked::add);

        navigation.visit(EDIT);
        assertThat(navigation.getDestination()).isEqualTo(DETAIL);

        asked.getFirst().run();
        assertThat(navigation.getDestination()).isEqualTo(EDIT);
    }

    @Test
    void whoeverGoesElsewhereMeanwhileDoesNotComeBack() {
        navigation.go(DETAIL);
        navigation.visit(EDIT);
        navigation.go(NEW);

        navigation.done();

        assertThat(navigation.getDestination()).isEqualTo(LIST);
    }

    @Test
    void closingTheWindowAsksTooAndThenGoesNowhere() {
        List<String> closed = new ArrayList<>();
        navigation.go(NEW);
        navigation.guard(asked::add);

        navigation.leave(() -> closed.add("closed"));
        assertThat(closed).isEmpty();

        asked.getFirst().run();
        assertThat(closed).containsExactly("closed");
        assertThat(navigation.getDestination()).isEqualTo(NEW);
    }
}
