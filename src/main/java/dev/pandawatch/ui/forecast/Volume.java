package dev.pandawatch.ui.forecast;

import dev.pandawatch.forecast.Growth;
import dev.pandawatch.gateway.DayVolume;
import dev.pandawatch.gateway.GatewayException;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much has come into the project on the last days.
public sealed interface Volume {

    /// Nobody has asked, or the answer is awaited.
    record Unread() implements Volume {}

    /// Nothing grows in the forecast then, which is said.
    record Failed(GatewayException why) implements Volume {}

    /// What the server has told.
    ///
    /// @param days in UTC, those without traces left out (F134)
    /// @param traces all that the project has
    record Read(List<DayVolume> days, int traces) implements Volume {
        public Read {
            days = List.copyOf(days);
        }

        /// How many more targets match each day. The share of the traces that match is taken from all of the
        /// project, or from those since `from` if that lies within the days. Sessions grow as traces do.
        ///
        /// @param from where the filters begin; `null` if they are open
        /// @param today in UTC; does not count, for it is not over
        Growth growth(int matches, @Nullable LocalDate from, LocalDate today) {
            SequencedMap<LocalDate, Long> counts = new TreeMap<>();
            days.forEach(day -> counts.put(day.day(), (long) day.traceCount()));
            boolean within = from != null
                    && !days.isEmpty()
                    && !from.isBefore(days.getFirst().day());
            long among = within
                    ? days.stream()
                            .filter(day -> !day.day().isBefore(from))
                            .mapToLong(DayVolume::traceCount)
                            .sum()
                    : traces;
            return Growth.from(counts, today, among == 0 ? 0 : Math.min(1, matches / (double) among));
        }
    }
}
