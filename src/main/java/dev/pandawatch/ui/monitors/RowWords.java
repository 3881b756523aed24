package dev.pandawatch.ui.monitors;

import dev.pandawatch.run.EvalRun;
import dev.pandawatch.run.MonitorHealth;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the list and the drawer say of a row, in words.
public final class RowWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Messages messages;
    private final InstantText times;
    private final OutcomeWords outcomes;
    private final NextRunWords nextRuns;
    private final DefinitionWords definitions;
    private final FiringWords firings;

    public RowWords(Messages messages, InstantText times) {
        this.messages = messages;
        this.times = times;
        this.outcomes = new OutcomeWords(messages);
        this.firings = new FiringWords(messages, times, outcomes);
        this.definitions = new DefinitionWords(messages, firings);
        this.nextRuns = new NextRunWords(messages, times);
    }

    Messages messages() {
        return messages;
    }

    InstantText times() {
        return times;
    }

    OutcomeWords outcomes() {
        return outcomes;
    }

    NextRunWords nextRuns() {
        return nextRuns;
    }

    FiringWords firings() {
        return firings;
    }

    DefinitionWords definitions() {
        return definitions;
    }

    String health(RowHealth health) {
        return messages.text("monitors.health." + dashed(health));
    }

    /// What each health is called.
    Map<RowHealth, String> healths() {
        Map<RowHealth, String> all = new EnumMap<>(RowHealth.class);
        for (RowHealth each : RowHealth.values()) {
            all.put(each, health(each));
        }
        return all;
    }

    /// Why it has that health: what its last run says, where that is the cause.
    String healthReason(ListRow row) {
        if (!(row instanceof MonitorRow monitor)) {
            return meaning(row.health());
        }
        MonitorHealth told = monitor.past().health();
        String known = firings.sentence(told.reason());
        EvalRun run = monitor.lastRun();
        return switch (row.health()) {
            case FAILING, DEGRADED ->
                run == null
                        ? known
                        : run.finished() ? outcomes.meaning(run, monitor.past().outcomeOf(run)) : outcomes.stuck(run);
            case RUNNING -> run != null && run.finished() ? outcomes.brokeOff(run) : meaning(row.health());
            case QUIET ->
                told.cause()
                        .map(cause -> messages.text("monitors.because", known, firings.sentence(cause.phrase())))
                        .orElse(known);
            case DEAD, NO_VERDICT, UNKNOWN, PAUSED -> known;
            case STALLED, UNREADABLE, LATE, UNVERIFIED, HEALTHY, NEVER_RAN -> meaning(row.health());
        };
    }

    /// What is the case with a monitor whose health the server does not tell, in one sentence.
    String brief(RowHealth health) {
        return messages.text("monitors.drawer.inferred." + dashed(health));
    }

    private String meaning(RowHealth health) {
        return messages.text("monitors.health." + dashed(health) + ".tip");
    }

    /// A health by its word, the server's words as they are.
    String value(Facet.Choice choice) {
        return switch (choice.facet()) {
            case HEALTH -> health(RowHealth.valueOf(choice.value()));
            case STATUS, TARGET, METRIC -> choice.value();
            case CADENCE -> messages.text("monitors.cadence-kind." + choice.value());
            case MODEL -> choice.value().isEmpty() ? messages.text("monitors.model.default") : choice.value();
        };
    }

    /// `41 healthy`
    String counted(RowHealth health, int count) {
        return messages.text("monitors.counted", count, among(health));
    }

    /// Its word as it stands behind a number: `healthy`.
    String among(RowHealth health) {
        return messages.text("monitors.among." + dashed(health));
    }

    /// `TRACE (38)`
    String offer(Facet.Offer offer) {
        return messages.text("monitors.offer", value(offer.choice()), offer.count());
    }

    /// `Target: TRACE`
    String choice(Facet.Choice choice) {
        return messages.text("monitors.choice", facet(choice.facet()), value(choice));
    }

    String facet(Facet facet) {
        return messages.text("monitors.facet." + dashed(facet));
    }

    String facetTip(Facet facet) {
        return messages.text("monitors.facet." + dashed(facet) + ".tip");
    }

    String column(SortOrder.Column column) {
        return messages.text("monitors.column." + dashed(column));
    }

    String action(MonitorAction action) {
        return messages.text("monitors.under-way." + dashed(action));
    }

    String name(ListRow row) {
        return switch (row) {
            case MonitorRow monitor -> monitor.monitor().name();
            case UnreadableRow(var place, var total) -> messages.text("monitors.unreadable.name", place, total);
        };
    }

    /// `Place 37 of 58`: its health says the rest.
    String briefName(UnreadableRow row) {
        return messages.text("monitors.unreadable.brief", row.place(), row.total());
    }

    /// `Clean, 48`; `Did not run, 3 ×` of a quiet one; `Never ran` and `Not known` where there is no run to tell of.
    String lastRun(MonitorRow row) {
        if (row.quiet()) {
            return messages.text(
                    "monitors.outcome.did-not-run", row.past().silence().firings());
        }
        EvalRun run = row.lastRun();
        if (run != null) {
            return outcomes.brief(run, row.past().outcomeOf(run));
        }
        if (row.lastRunAt() == null) {
            return messages.text("monitors.outcome.never");
        }
        return messages.text(
                row.monitor().lastRunId() == null ? "monitors.outcome.not-known" : "monitors.outcome.not-read");
    }

    /// How long ago that was; empty if it never ran and is not quiet.
    String lastRunDistance(MonitorRow row) {
        Instant at = row.lastTold();
        return at == null ? "" : times.distance(at);
    }

    /// `25 %`, with as many decimals as the rate has, up to two.
    String sampling(double rate) {
        if (!Double.isFinite(rate)) {
            return String.valueOf(rate);
        }
        BigDecimal percent = BigDecimal.valueOf(rate).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
        return messages.text("monitors.percent", percent.stripTrailingZeros().toPlainString());
    }

    String number(@Nullable Long number) {
        return number == null ? messages.text("monitors.none") : messages.text("monitors.number", number);
    }

    String date(@Nullable Instant at) {
        return at == null ? messages.text("monitors.none") : times.date(at);
    }

    String list(Iterable<String> names) {
        return String.join(", ", names);
    }

    /// What the monitor does, in a few sentences.
    String summary(MonitorRow row) {
        return definitions.summary(row, sampling(row.monitor().samplingRate()));
    }

    /// The whole line for a screen reader.
    String spoken(ListRow row) {
        return switch (row) {
            case UnreadableRow _ -> sentence(name(row), health(row.health()), healthReason(row));
            case MonitorRow monitor ->
                sentence(
                        name(row),
                        health(row.health()),
                        monitor.monitor().targetType(),
                        monitor.cadence().sentence(),
                        lastRun(monitor),
                        lastRunDistance(monitor),
                        firings.spoken(monitor),
                        nextRuns.distance(monitor.next()),
                        nextRuns.moment(monitor.next()));
        };
    }

    private static String sentence(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
