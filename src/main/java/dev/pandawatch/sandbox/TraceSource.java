package dev.pandawatch.sandbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The traffic of the seeded project: conversations that begin by day more than by night, and on weekends less.
/// Which trace comes when follows from the seed alone, so it need not be stored and goes on while the program is
/// closed.
final class TraceSource implements Scheduler.Arrivals {
    private static final double BUSIEST_HOUR = 1.4;
    private static final Duration BATCHES = Duration.ofDays(36);
    private static final String SMOKE = "smoke-bot";
    private static final List<String> RELEASES = List.of("4.0.3", "4.1.0", "4.1.1");

    private final Dice dice;
    private final TraceShelf shelf;
    private final Instant firstHour;
    private long hours;
    private int ordinal;

    /// What the traces of one conversation have in common.
    private record Talk(Agent agent, Dice dice, @Nullable String session, String user) {
        String environment() {
            return user.equals(SMOKE) || dice.of("environment").under(0.8) ? "production" : "staging";
        }
    }

    /// @param start of the traffic, to the hour
    TraceSource(Dice dice, TraceShelf shelf, Instant start) {
        this.dice = dice;
        this.shelf = shelf;
        this.firstHour = start.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    public void until(Instant now) {
        for (Instant hour = hour(); !hour.isAfter(now); hour = hour()) {
            hours++;
            hour(hour);
        }
    }

    private Instant hour() {
        return firstHour.plus(Duration.ofHours(hours));
    }

    /// All conversations that begin in one hour.
    private void hour(Instant hour) {
        Dice own = dice.of(hour.getEpochSecond());
        double wanted = BUSIEST_HOUR * business(hour.atZone(ZoneOffset.UTC));
        int conversations = (int) wanted + (own.of(-1).under(wanted % 1) ? 1 : 0);
        for (int i = 0; i < conversations; i++) {
            conversation(own.of(i), hour);
        }
        smoke(hour);
        batch(hour);
    }

    /// From 0 to 1: how busy an hour of a day is.
    private static double business(ZonedDateTime time) {
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        double day = 0.5 + 0.5 * Math.cos((time.getHour() - 14) * Math.PI / 12);
        return (0.12 + 0.88 * day) * (weekend ? 0.35 : 1);
    }

    private void conversation(Dice own, Instant hour) {
        Agent agent = Agent.drawn(own.of("agent"));
        boolean lonely = own.of("lonely").under(0.15);
        int turns = lonely ? 1 : 1 + (int) (Math.pow(own.of("turns").unit(), 3) * agent.turns());
        String session = lonely ? null : "sess_" + hex(own.of("session"), 6);
        var talk = new Talk(
                agent, own, session, "user-%03d".formatted(100 + own.of("user").below(60)));
        Instant at = hour.plusMillis(own.of("start").below(3_600_000));
        for (int turn = 0; turn < turns; turn++) {
            Dice dice = own.of(1_000 + turn);
            add(talk, dice, at);
            at = at.plusMillis(15_000 + dice.of("pause").below(150_000));
        }
    }

    /// A test customer comes by every three hours.
    private void smoke(Instant hour) {
        if (hour.atZone(ZoneOffset.UTC).getHour() % 3 == 0) {
            Dice own = dice.of("smoke").of(hour.getEpochSecond());
            add(new Talk(Agent.CHECKOUT, own, null, SMOKE), own, hour.plusMillis(62_000 + own.below(4_000)));
        }
    }

    /// A nightly batch, switched off on its thirty-sixth day.
    private void batch(Instant hour) {
        if (hour.atZone(ZoneOffset.UTC).getHour() == 1 && hour.isBefore(firstHour.plus(BATCHES))) {
            for (int i = 0; i < 3; i++) {
                Dice own = dice.of("batch").of(hour.getEpochSecond()).of(i);
                add(new Talk(Agent.INVOICES, own, null, "batch-invoices"), own, hour.plusMillis(240_000L * (i + 1)));
            }
        }
    }

    private void add(Talk talk, Dice own, Instant at) {
        Agent agent = talk.agent;
        Instant start = at.truncatedTo(ChronoUnit.MICROS);
        TraceStatus status = status(own.of("status").unit(), agent);
        Duration taken = Duration.ofMillis(700 + own.of("taken").below(agent.millis()));
        boolean late = own.of("late").under(0.006); // an offline client delivers hours later
        Instant arrived = start.plus(late ? Duration.ofHours(9) : Duration.ofSeconds(1));
        shelf.add(new TraceRow(
                ordinal++,
                own.of("id").uuid(),
                agent.title(),
                status,
                start,
                status == TraceStatus.RUNNING ? null : start.plus(taken),
                arrived,
                talk.session,
                talk.user,
                agent.tags(talk.environment(), talk.dice),
                talk.environment(),
                talk.dice.of("release").pick(RELEASES),
                Usage.drawn(own.of("usage"))));
    }

    private static TraceStatus status(double chance, Agent agent) {
        if (chance < agent.errors()) {
            return TraceStatus.ERROR;
        }
        return chance > 0.997 ? TraceStatus.PENDING : chance > 0.993 ? TraceStatus.RUNNING : TraceStatus.COMPLETED;
    }

    private static String hex(Dice dice, int digits) {
        return dice.uuid().toString().toLowerCase(Locale.ROOT).substring(0, digits);
    }
}
