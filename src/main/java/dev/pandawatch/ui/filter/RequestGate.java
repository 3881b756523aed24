package dev.pandawatch.ui.filter;

import dev.pandawatch.async.Outcome;
import dev.pandawatch.async.UiTasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The questions of one editor about live data, in order: at most [#UNDER_WAY] at a time and [#A_MINUTE] requests in
/// any minute, a quarter of what the server lets one path have (F124). What does not fit waits. UI thread only.
public final class RequestGate {
    public static final int UNDER_WAY = 2;
    public static final int A_MINUTE = 50;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final UiTasks tasks;
    private final InstantSource clock;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Deque<Instant> sent = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper rationed = new ReadOnlyBooleanWrapper(this, "rationed");
    private int underWay;

    /// One question, waiting or under way.
    static final class Ticket {
        private final int requests;
        private Runnable start = () -> {};
        private boolean dropped;

        private Ticket(int requests) {
            this.requests = requests;
        }

        /// It is not asked any more; if it has been, its answer is not heard.
        void drop() {
            dropped = true;
        }
    }

    public RequestGate(UiTasks tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Asks as soon as there is room.
    ///
    /// @param requests the most that `question` sends, one after the other
    <T> Ticket ask(int requests, Supplier<T> question, Consumer<Outcome<T>> answer) {
        Ticket ticket = new Ticket(Math.clamp(requests, 1, A_MINUTE));
        ticket.start = () -> start(ticket, question, answer);
        waiting.addLast(ticket);
        advance();
        return ticket;
    }

    private <T> void start(Ticket ticket, Supplier<T> question, Consumer<Outcome<T>> answer) {
        underWay++;
        BooleanProperty busy = new SimpleBooleanProperty();
        busy.subscribe((_, now) -> underWay -= now ? 0 : 1);
        tasks.run(busy, question, outcome -> {
            if (!ticket.dropped) {
                answer.accept(outcome);
            }
            advance();
        });
    }

    /// Lets go what waits, as far as there is room now; call it from time to time.
    public void advance() {
        Instant now = clock.instant();
        while (!sent.isEmpty() && !sent.getFirst().isAfter(now.minus(MINUTE))) {
            sent.removeFirst();
        }
        waiting.removeIf(ticket -> ticket.dropped);
        while (underWay < UNDER_WAY && !waiting.isEmpty() && fits(waiting.getFirst())) {
            Ticket next = waiting.removeFirst();
            for (int request = 0; request < next.requests; request++) {
                sent.addLast(now);
            }
            next.start.run();
        }
        rationed.set(!waiting.isEmpty() && !fits(waiting.getFirst()));
    }

    private boolean fits(Ticket ticket) {
        return sent.size() + ticket.requests <= A_MINUTE;
    }

    /// Whether the minute's requests are used up and a question waits for that.
    public ReadOnlyBooleanProperty rationedProperty() {
        return rationed.getReadOnlyProperty();
    }
}
