package dev.pandawatch.ui.connections;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.ProbeGateway;
import dev.pandawatch.gateway.Route;
import dev.pandawatch.gateway.Route.Obstacle;
import dev.pandawatch.gateway.Route.Step;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.settings.ConnectionProfile;
import dev.pandawatch.settings.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What each stage asks. Blocks, so it runs in the background.
record StageWork(ConnectionProfile profile, Server server, Route route, InstantSource clock) {
    private static final Duration AGREEING = Duration.ofSeconds(1);

    /// Does one stage. The answer may settle later stages too, where one request tells both.
    ///
    /// @throws GatewayException if the server said no, or nothing
    Map<Stage, StageState> run(Stage stage) {
        String host = profile.host();
        int port = profile.port();
        return switch (stage) {
            case NAME -> walked(stage, route.resolve(host), to -> say("connect.passed.name", host, to));
            case CONNECTION -> walked(stage, route.connect(host, port), open -> say("connect.passed.connection", open));
            case TLS ->
                walked(
                        stage,
                        route.secure(host, port),
                        shown -> say("connect.passed.tls", shown.validUntil(), shown.issuer()));
            case SERVER -> identity();
            case CREDENTIALS -> Map.of(stage, timed(this::credentials));
            case PROJECT -> {
                StageState monitors = timed(this::monitors);
                yield Map.of(stage, say("connect.passed.project"), Stage.MONITORS, monitors);
            }
            case MONITORS -> Map.of(stage, timed(this::monitors));
            case CLOCK -> throw new IllegalStateException("the server's answer has told the clock");
        };
    }

    private <T> Map<Stage, StageState> walked(Stage stage, Step<T> step, Function<T, StageState.Passed> passed) {
        return Map.of(
                stage,
                switch (step) {
                    case Step.Reached<T>(T found, Duration took) -> lasting(passed.apply(found), took);
                    case Step.Blocked<T>(Obstacle obstacle, var _) -> blocked(obstacle);
                });
    }

    private StageState blocked(Obstacle obstacle) {
        return new StageState.Failed(
                Advice.happened(obstacle), List.of(profile.host()), Advice.against(obstacle), null);
    }

    private Map<Stage, StageState> identity() {
        ProbeGateway.Server told = server.probe().server();
        return Map.of(
                Stage.SERVER, lasting(say("connect.passed.server", told.name(), told.version()), told.took()),
                Stage.CLOCK, clock(told.ahead()));
    }

    private static StageState clock(Duration ahead) {
        Duration apart = ahead.abs();
        if (apart.compareTo(AGREEING) <= 0) {
            return say("connect.passed.clock");
        }
        int minutes = apart.toSeconds() < 120 ? 0 : 1;
        long amount = minutes == 0 ? apart.toSeconds() : apart.toMinutes();
        return say(ahead.isPositive() ? "connect.passed.clock.ahead" : "connect.passed.clock.behind", amount, minutes);
    }

    private StageState.Passed credentials() {
        server.probe().credentials();
        return switch (profile.credentials()) {
            case Credentials.Key _ -> say("connect.passed.key");
            case Credentials.Bearer _ -> say("connect.passed.token");
            case Credentials.None _ -> say("connect.passed.none");
        };
    }

    private StageState.Passed monitors() {
        int count = server.probe().monitors();
        return count == 0 ? say("connect.passed.monitors.none") : say("connect.passed.monitors", count);
    }

    private StageState timed(Supplier<StageState.Passed> work) {
        Instant began = clock.instant();
        StageState.Passed passed = work.get();
        return lasting(passed, Duration.between(began, clock.instant()));
    }

    private static StageState.Passed say(String key, Object... arguments) {
        return new StageState.Passed(key, List.of(arguments), null);
    }

    private static StageState.Passed lasting(StageState.Passed passed, Duration took) {
        return new StageState.Passed(passed.key(), passed.arguments(), took);
    }
}
