package dev.pandawatch.filter;

import dev.pandawatch.filter.FilterFinding.Action;
import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterFinding.Remedy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates that the server does not read as they are meant, and what they probably mean.
///
/// @param document with the dates in it
record DateRepair(FilterDocument document) {
    private static final long EARLIEST_SECONDS = 946_684_800L;
    private static final long LATEST_SECONDS = 4_102_444_800L;

    /// The date in UTC: nobody can tell in which zone the server would read it.
    List<Remedy> remedies(String key) {
        return meant(document.get(key)).map(text -> Remedy.set(document, key, text)).stream()
                .toList();
    }

    FilterFinding turnedRound() {
        Optional<Instant> from = document.moment("date_from");
        Optional<Instant> to = document.moment("date_to");
        Remedy swap = new Remedy(
                Action.SWAP,
                List.of(),
                document.with("date_from", document.get("date_to")).with("date_to", document.get("date_from")));
        Stream<Remedy> removals = Stream.of("date_to", "date_from").map(key -> Remedy.remove(document, key));
        return new FilterFinding(
                Kind.TURNED_ROUND,
                "date_to",
                List.of(from.orElseThrow(), to.orElseThrow()),
                Stream.concat(from.equals(to) ? Stream.of() : Stream.of(swap), removals)
                        .toList());
    }

    private static Optional<String> meant(@Nullable Object value) {
        return switch (value) {
            case Long number -> epoch(number);
            case BigDecimal number
            when number.abs().compareTo(BigDecimal.valueOf(LATEST_SECONDS * 1_000)) < 0 -> epoch(number.longValue());
            case String text -> meant(text);
            case null, default -> Optional.empty();
        };
    }

    /// Seconds or milliseconds since 1970, between the years 2000 and 2100.
    private static Optional<String> epoch(long number) {
        if (number >= EARLIEST_SECONDS && number < LATEST_SECONDS) {
            return Optional.of(Instant.ofEpochSecond(number).toString());
        }
        return number >= EARLIEST_SECONDS * 1_000 && number < LATEST_SECONDS * 1_000
                ? Optional.of(Instant.ofEpochMilli(number).toString())
                : Optional.empty();
    }

    private static Optional<String> meant(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return Stream.of(text, text.replace('/', '-'), text.replace(" UTC", "Z"), text.replace(" Z", "Z"))
                .flatMap(plain -> Stream.of(plain, plain + "Z", plain + "T00:00:00Z"))
                .filter(candidate -> WireDate.read(candidate) instanceof WireDate.Moment)
                .findFirst();
    }
}
