package dev.pandawatch.state;

import dev.pandawatch.gateway.Exchange;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.settings.ConnectionProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The server that is being looked at, and how fresh what we know of it is. UI thread only.
///
/// [#now()] is the server's clock, as far as its answers tell: every "due" and "late" is measured by it (F134).
public final class Connection {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// A reading older than this is one from before the computer slept, or of a server that takes its time.
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable ConnectionProfile> profile =
            new ReadOnlyObjectWrapper<>(this, "profile", null);
    private final ReadOnlyObjectWrapper<@Nullable Instant> refreshedAt =
            new ReadOnlyObjectWrapper<>(this, "refreshedAt", null);
    private final ReadOnlyObjectWrapper<@Nullable GatewayException> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", null);
    private final ReadOnlyObjectWrapper<Duration> clockAhead =
            new ReadOnlyObjectWrapper<>(this, "clockAhead", Duration.ZERO);
    private final ReadOnlyIntegerWrapper underWay = new ReadOnlyIntegerWrapper(this, "underWay");
    private final ReadOnlyIntegerWrapper inLastMinute = new ReadOnlyIntegerWrapper(this, "inLastMinute");
    private final Deque<Instant> sent = new ArrayDeque<>();
    private final ScheduleAgreement agreement = new ScheduleAgreement();
    private final RequestBudget budget;
    private @Nullable Server server;

    public Connection(InstantSource clock) {
        this.clock = clock;
        this.budget = new RequestBudget(clock);
    }

    /// Turns to `server`; the one before is closed and nothing is known of the new one yet.
    public void use(ConnectionProfile newProfile, Server newServer) {
        if (server != null) {
            server.close();
        }
        server = newServer;
        refreshedAt.set(null);
        trouble.set(null);
        clockAhead.set(Duration.ZERO);
        agreement.clear();
        profile.set(newProfile);
    }

    /// Empty before the first [#use].
    public Optional<Server> server() {
        return Optional.ofNullable(server);
    }

    /// Whether `other` is the server that is being looked at; an answer of an earlier one is nobody's news.
    public boolean isOn(Server other) {
        return other.equals(server);
    }

    public ReadOnlyObjectProperty<@Nullable ConnectionProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// When the list was last read in full, on our clock; `null` if never.
    public ReadOnlyObjectProperty<@Nullable Instant> refreshedAtProperty() {
        return refreshedAt.getReadOnlyProperty();
    }

    /// Why the last refresh failed; `null` if it did not.
    public ReadOnlyObjectProperty<@Nullable GatewayException> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// By how much the server's clock is ahead of ours; zero while it agrees within the second that its answers tell.
    public ReadOnlyObjectProperty<Duration> clockAheadProperty() {
        return clockAhead.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /// Requests sent in the last 60 s, of the 200 that a path may have (F124).
    public ReadOnlyIntegerProperty inLastMinuteProperty() {
        return inLastMinute.getReadOnlyProperty();
    }

    /// Whether it computes schedules as this program does; known anew of each server.
    public ScheduleAgreement agreement() {
        return agreement;
    }

    /// What may be asked of each of its paths. Whoever turns to another server keeps it: it may be the same one again,
    /// with the same key, and then its limit has not been renewed.
    public RequestBudget budget() {
        return budget;
    }

    /// The moment on the server's clock.
    public Instant now() {
        return clock.instant().plus(clockAhead.get());
    }

    /// The moment, on the server's clock, as of which the monitors are known: [#now()] while it answers, else that of
    /// the last reading. What became due since may have run, for all we know.
    public Instant asOf() {
        Instant now = now();
        Instant read = refreshedAt.get();
        if (read == null) {
            return now;
        }
        Instant known = read.plus(clockAhead.get());
        boolean old = trouble.get() != null || now.isAfter(known.plus(GOOD_FOR));
        return old && known.isBefore(now) ? known : now;
    }

    /// As [#asOf()], for who has read something else at `read`, on the server's clock.
    public Instant asOf(@Nullable Instant read) {
        Instant monitors = asOf();
        return read == null || read.isBefore(monitors) ? monitors : read;
    }

    public void refreshed() {
        refreshedAt.set(clock.instant());
        trouble.set(null);
    }

    public void failed(GatewayException why) {
        trouble.set(why);
    }

    public void started() {
        underWay.set(underWay.get() + 1);
        sent.addLast(clock.instant());
        count();
    }

    public void ended(Exchange exchange) {
        underWay.set(Math.max(0, underWay.get() - 1));
        if (exchange.serverTime() != null) {
            heardTime(exchange, exchange.serverTime());
        }
        count();
    }

    /// Lets requests older than a minute drop out of the count.
    public void count() {
        Instant since = clock.instant().minus(MINUTE);
        while (!sent.isEmpty() && !sent.getFirst().isAfter(since)) {
            sent.removeFirst();
        }
        inLastMinute.set(sent.size());
    }

    /// The `Date` header has whole seconds, so the true time lies in `[told, told + 1 s)`, at some moment between
    /// sending and hearing. Only what that cannot explain is an offset.
    private void heardTime(Exchange exchange, Instant told) {
        Instant heardAt = exchange.sentAt().plus(exchange.took());
        Duration least = Duration.between(heardAt, told);
        Duration most = Duration.between(exchange.sentAt(), told.plusSeconds(1));
        Duration known = clockAhead.get();
        if (known.compareTo(least) < 0) {
            clockAhead.set(least);
        } else if (known.compareTo(most) > 0) {
            clockAhead.set(most);
        }
    }
}
