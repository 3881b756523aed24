package dev.pandawatch.cadence;

import dev.pandawatch.parse.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person may have meant by a cron text that cannot be saved, to be taken with one click.
///
/// @param kind what is repaired; of several, the first
/// @param text five fields that the server accepts, can store, and runs
public record Repair(Kind kind, String text) {
    private static final int MOST = 3;
    /// So many things may be wrong at once.
    private static final int DEPTH = 3;

    private static final int MOST_TRIED = 60;

    /// What there is to repair, the more telling first. Each sentence has the repaired text as its argument.
    public enum Kind {
        /// `hourly`, `@every 5m`.
        IN_WORDS("cadence.repair.in-words"),
        /// The prefix of the wire form, or quotes.
        WRAPPED("cadence.repair.wrapped"),
        /// Seconds first, `?`, weekdays from 1 for Sunday.
        QUARTZ("cadence.repair.quartz"),
        /// Seconds first, as in Spring.
        SECONDS_FIRST("cadence.repair.seconds-first"),
        /// Seconds last, or seconds and years.
        SECONDS_LAST("cadence.repair.seconds-last"),
        /// `1, 2 3 * * *`.
        SPACES("cadence.repair.spaces"),
        /// The last field or fields are missing.
        MISSING_END("cadence.repair.missing-end"),
        /// The minute is missing.
        MISSING_MINUTE("cadence.repair.missing-minute"),
        /// A command, a zone or a remark beside the expression.
        MORE_TEXT("cadence.repair.more-text"),
        /// `5L` and `friL` for `L5`.
        LAST_WEEKDAY("cadence.repair.last-weekday"),
        /// `1-5#2` for `mon-fri#2`.
        NTH_RANGE("cadence.repair.nth-range"),
        /// `monday` for `mon`.
        FULL_NAME("cadence.repair.full-name"),
        /// Hour 24, minute 60.
        MIDNIGHT("cadence.repair.midnight"),
        /// Minute and hour stand in each other's place.
        SWAPPED("cadence.repair.swapped"),
        /// A number outside its field, moved to the nearest inside.
        OUT_OF_RANGE("cadence.repair.out-of-range"),
        /// `1,,2`, `*/0`, `?` as hour, `H`.
        SMALL_SLIP("cadence.repair.small-slip"),
        /// Too long, but can be said in fewer characters.
        SHORTER("cadence.repair.shorter");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /// The sentence, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }

        /// What this kind makes of a text; nothing where it does not apply.
        private List<String> rewrite(String text) {
            return switch (this) {
                case IN_WORDS -> WholeRepairs.inWords(text);
                case WRAPPED -> WholeRepairs.unwrapped(text);
                case QUARTZ -> QuartzRepair.quartz(text);
                case SECONDS_FIRST -> QuartzRepair.secondsFirst(text);
                case SECONDS_LAST -> WholeRepairs.firstFive(text);
                case SPACES -> WholeRepairs.withoutSpaces(text);
                case MISSING_END -> WholeRepairs.completed(text);
                case MISSING_MINUTE -> WholeRepairs.onTheHour(text);
                case MORE_TEXT -> WholeRepairs.withoutMoreText(text);
                case LAST_WEEKDAY -> FieldRepairs.lastWeekday(text);
                case NTH_RANGE -> FieldRepairs.nthRange(text);
                case FULL_NAME -> FieldRepairs.shortNames(text);
                case MIDNIGHT -> FieldRepairs.midnight(text);
                case SWAPPED -> FieldRepairs.swapped(text);
                case OUT_OF_RANGE -> FieldRepairs.withinRange(text);
                case SMALL_SLIP -> FieldRepairs.tidied(text);
                case SHORTER -> WholeRepairs.shorter(text);
            };
        }
    }

    private record Attempt(String text, @Nullable Kind first) {}

    /// At most three repairs of a text as typed into the cron field, the likeliest first. None for an expression of
    /// five fields that can be stored.
    public static List<Repair> of(String text) {
        if (isSound(text)) {
            return List.of();
        }
        Set<String> tried = new LinkedHashSet<>(List.of(text));
        List<Attempt> attempts = List.of(new Attempt(text, null));
        List<Repair> found = new ArrayList<>();
        for (int depth = 0; depth < DEPTH && found.isEmpty(); depth++) {
            List<Attempt> further = new ArrayList<>();
            for (Attempt attempt : attempts) {
                for (Kind kind : Kind.values()) {
                    Kind first = attempt.first() == null ? kind : attempt.first();
                    kind.rewrite(attempt.text()).stream()
                            .filter(_ -> tried.size() < MOST_TRIED)
                            .filter(tried::add)
                            .forEach(rewritten -> further.add(new Attempt(rewritten, first)));
                }
            }
            further.stream().filter(attempt -> isSound(attempt.text())).forEach(attempt -> found.add(repair(attempt)));
            attempts = further;
        }
        return found.stream().limit(MOST).toList();
    }

    private static Repair repair(Attempt attempt) {
        Kind first = attempt.first();
        return new Repair(first == null ? Kind.SHORTER : first, attempt.text());
    }

    private static boolean isSound(String text) {
        return Cadence.parse(Cadence.CRON + text) instanceof Parsed.Ok<Cadence>(Cadence.Cron(var expression))
                && expression.fields() == 5
                && (expression.random() || expression.nextAfter(Instant.EPOCH).isPresent());
    }

    /// What the sentence needs: the repaired text.
    public List<Object> arguments() {
        return List.of(text);
    }
}
