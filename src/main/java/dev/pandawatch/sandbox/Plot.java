package dev.pandawatch.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// What people did in the past of the sandbox. It is played among the ticks, through the same code that answers
/// requests, so that everything it leaves behind agrees.
final class Plot {
    private final World world;
    private final ProjectRow project;
    private final Instant now;
    private final List<Act> acts = new ArrayList<>();

    private record Act(Instant at, Runnable deed) {}

    /// @param now the end of the past
    Plot(World world, ProjectRow project, Instant now) {
        this.world = world;
        this.project = project;
        this.now = now;
    }

    /// A monitor of the plot, from before it is created.
    final class Role {
        private final AtomicReference<Optional<UUID>> id = new AtomicReference<>(Optional.empty());

        Role patch(Instant at, String body) {
            var read = new Complaints();
            MonitorPatch patch = MonitorPatch.read(new Body.Json(object(body)), read);
            read.enforce();
            return does(at, row -> new Monitors(world).patch(row, patch));
        }

        Role pause(Instant at) {
            return does(at, row -> new Monitors(world).pause(row));
        }

        Role resume(Instant at) {
            return does(at, row -> new Monitors(world).resume(row));
        }

        Role trigger(Instant at) {
            return does(at, row -> new Monitors(world).trigger(row));
        }

        private Role does(Instant at, Consumer<MonitorRow> deed) {
            then(at, () -> deed.accept(world.monitor(project, id.get().orElseThrow())));
            return this;
        }
    }

    /// Somebody creates a monitor.
    ///
    /// @param body of the create call, with single quotes for double ones
    Role create(Instant at, String body) {
        var role = new Role();
        MonitorRequest request = MonitorRequest.read(new Body.Json(object(body)));
        then(
                at,
                () -> role.id.set(
                        Optional.of(new Monitors(world).create(project, request).id())));
        return role;
    }

    void then(Instant at, Runnable deed) {
        acts.add(new Act(at, deed));
    }

    Instant now() {
        return now;
    }

    Instant ago(Duration past) {
        return now.minus(past);
    }

    /// The moment `days` and `minutes` ago; the minutes keep monitors apart.
    Instant ago(int days, int minutes) {
        return ago(Duration.ofDays(days).plusMinutes(minutes));
    }

    /// The times a cron was due in the last forty days and was surely ticked, newest first.
    List<Instant> fired(String cron) {
        return dues(cron, ago(Duration.ofMinutes(6)));
    }

    /// The last time before now that a cron was due, ticked or not; forty days ago if there is none.
    Instant lastDue(String cron) {
        List<Instant> dues = dues(cron, now);
        return dues.isEmpty() ? ago(40, 0) : dues.getFirst();
    }

    private List<Instant> dues(String cron, Instant until) {
        List<Instant> dues = new ArrayList<>();
        for (Instant due = world.rhythm().next(cron, ago(40, 0));
                due.isBefore(until);
                due = world.rhythm().next(cron, due)) {
            dues.addFirst(due);
        }
        return dues;
    }

    /// The default model does not answer for a while around a moment.
    void outage(Instant around, Duration after, double share) {
        world.outages().add(new Outage(around.minusSeconds(60), around.plus(after), ModelNames.EMBEDDINGS, share));
    }

    /// Plays everything in the order of time, up to now.
    void play(Scheduler scheduler) {
        acts.stream().sorted(Comparator.comparing(Act::at)).forEach(act -> {
            scheduler.advance(act.at);
            act.deed.run();
        });
        scheduler.advance(now);
    }

    private static ObjectNode object(String body) {
        try {
            return (ObjectNode) PythonJson.parse(body.replace('\'', '"'));
        } catch (PythonJson.Malformed e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
