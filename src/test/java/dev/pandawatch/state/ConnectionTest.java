package dev.pandawatch.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.CatalogGateway;
import dev.pandawatch.gateway.DiscoveryGateway;
import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorGateway;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Duration QUICK = Duration.ofMillis(20);

    private final AtomicReference<Instant> clock = new AtomicReference<>(Samples.NOW);
    private final Connection connection = new Connection(clock::get);

    @Test
    void aServerClockWithinItsSecondIsNoOffset() {
        connection.ended(heard(Samples.NOW));

        assertThat(connection.clockAheadProperty().get()).isZero();
    }

    @Test
    void aServerClockTenMinutesAheadMovesNow() {
        connection.ended(heard(Samples.NOW.plusSeconds(600)));

        assertThat(connection.now()).isBetween(Samples.NOW.plusSeconds(599), Samples.NOW.plusSeconds(601));
    }

    @Test
    void aServerClockBehindMovesNowBack() {
        connection.ended(heard(Samples.NOW.minusSeconds(600)));

        assertThat(connection.now()).isBetween(Samples.NOW.minusSeconds(601), Samples.NOW.minusSeconds(598));
    }

    @Test
    void whatIsKnownIsAsOfNowWhileTheServerAnswersAndElseOfTheLastReading() {
        assertThat(connection.asOf()).as("nothing is known yet").isEqualTo(Samples.NOW);
        connection.ended(heard(Samples.NOW.plusSeconds(600)));
        connection.refreshed();
        Instant read = connection.now();

        clock.set(Samples.NOW.plusSeconds(30));
        assertThat(connection.asOf()).isEqualTo(read.plusSeconds(30));

        connection.failed(new GatewayException.Broken(new GatewayException.Call("GET", "/", "id", false, 502, "")));
        assertThat(connection.asOf()).isEqualTo(read);

        assertThat(connection.asOf(read.plusSeconds(20))).isEqualTo(read.plusSeconds(20));
        assertThat(connection.asOf(read.minusSeconds(20))).isEqualTo(read);

        connection.refreshed();
        assertThat(connection.asOf()).isEqualTo(read.plusSeconds(30));
    }

    @Test
    void anOldReadingIsAsOfItsMoment() {
        connection.refreshed();

        clock.set(Samples.NOW.plusSeconds(600));
        assertThat(connection.asOf()).isEqualTo(Samples.NOW.plusSeconds(600));

        clock.set(Samples.NOW.plusSeconds(601));
        assertThat(connection.asOf()).as("the computer slept").isEqualTo(Samples.NOW);
    }

    @Test
    void requestsOlderThanAMinuteAreNoLongerCounted() {
        connection.started();
        clock.set(Samples.NOW.plusSeconds(59));
        connection.started();
        assertThat(connection.inLastMinuteProperty().get()).isEqualTo(2);

        clock.set(Samples.NOW.plusSeconds(60));
        connection.count();

        assertThat(connection.inLastMinuteProperty().get()).isEqualTo(1);
        assertThat(connection.underWayProperty().get()).isEqualTo(2);
    }

    @Test
    void turningToAnotherServerClosesTheOneBeforeAndForgetsIt() {
        List<String> closed = new ArrayList<>();
        Server first = server("first", closed);
        Server second = server("second", closed);
        connection.use(profile("first"), first);
        connection.refreshed();

        connection.use(profile("second"), second);

        assertThat(closed).containsExactly("first");
        assertThat(connection.refreshedAtProperty().get()).isNull();
        assertThat(connection.isOn(first)).isFalse();
        assertThat(connection.isOn(second)).isTrue();
    }

    private static Exchange heard(Instant serverTime) {
        return new Exchange("GET", "/", 200, "id", Samples.NOW.minus(QUICK), QUICK, serverTime);
    }

    private static ConnectionProfile profile(String name) {
        return new ConnectionProfile(name, URI.create("http://localhost:1"), new Credentials.None("project"), false);
    }

    private static Server server(String name, List<String> closed) {
        return new Server() {
            @Override
            public MonitorGateway monitors() {
                throw new UnsupportedOperationException();
            }

            @Override
            public RunGateway runs() {
                throw new UnsupportedOperationException();
            }

            @Override
            public CatalogGateway catalog() {
                throw new UnsupportedOperationException();
            }

            @Override
            public DiscoveryGateway discovery() {
                throw new UnsupportedOperationException();
            }

            @Override
            public ProbeGateway probe() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                closed.add(name);
            }
        };
    }
}
