package dev.pandawatch.command;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Page;
import dev.pandawatch.gateway.RunGateway;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.EvalRun;
import dev.pandawatch.state.RequestBudget;
import dev.pandawatch.state.RunHistory.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads last runs that lie deeper in the two lists than [RunReading] goes: the next page of a list while it is likely
/// to hold several of them, for their monitors say when they were queued; else one run at a time, by its id.
///
/// @param most so many requests for each list
/// @param lists what is sought of each
record DeepReading(Server server, RequestBudget budget, int most, List<Sought> lists) {
    /// So many requests for each list at one reading in a calm time.
    static final int AT_ONCE = 30;

    /// The same while something is due, for the next refresh waits for them.
    static final int FEW = 5;

    /// So many requests a minute are left to those who tell what is new.
    static final int SPARE = 40;

    /// A page that holds so many last runs is cheaper than to ask for each.
    static final int WORTH = 3;

    private static final int SIZE = RunGateway.LONGEST_PAGE;

    /// So many runs a page begins above what is not known, in case some were deleted.
    private static final int OVERLAP = 20;

    /// What is sought of one list.
    ///
    /// @param open in the order in which they are asked for one by one
    /// @param known how far the list is known, `null` if it is not
    /// @param runs how many runs are known of that span
    record Sought(
            Target target, List<LastRun> open, @Nullable Reach known, int runs) {}

    /// @param at when it was queued, [Instant#MIN] if that is not said
    /// @param read whether it is known already, and only has not come to its end
    record LastRun(String id, Instant at, boolean read) {}

    /// What was found.
    ///
    /// @param reaches how far the lists that were read on are known now
    /// @param gone the ids of runs that the server does not have
    /// @param refused the ids of runs that it did not tell for another reason
    record Told(List<EvalRun> runs, Map<Target, Reach> reaches, Set<String> gone, Set<String> refused) {}

    /// Blocks. What is found until the server does not answer, or the budget ends, is good; the rest is sought later.
    Told read() {
        Told told = new Told(new ArrayList<>(), new EnumMap<>(Target.class), new HashSet<>(), new HashSet<>());
        try {
            for (Sought sought : lists) {
                new Dive(sought, told).go();
            }
        } catch (GatewayException _) {
            return told; // the list is whole without them, and says of each that it has not been read
        }
        return told;
    }

    /// One list, page by page.
    private final class Dive {
        private final Target target;
        private final Told told;
        private final Set<LastRun> open;
        private @Nullable Reach reach;
        private Duration span;
        private int offset;

        Dive(Sought sought, Told told) {
            this.target = sought.target();
            this.told = told;
            this.open = new LinkedHashSet<>(sought.open());
            this.reach = sought.known();
            this.offset = sought.runs();
            this.span = reach == null || endless(reach) || sought.runs() == 0
                    ? Duration.ZERO
                    : Duration.between(reach.from(), reach.to())
                            .multipliedBy(SIZE)
                            .dividedBy(sought.runs());
        }

        void go() {
            boolean allowed = true;
            for (int asked = 0; asked < most && allowed && !open.isEmpty(); asked++) {
                Reach known = reach;
                if (known != null && !endless(known) && expected(known) >= WORTH) {
                    allowed = budget.take(RequestBudget.runs(target), SPARE);
                    if (allowed) {
                        page(known);
                    }
                } else {
                    allowed = budget.take(RequestBudget.ONE_RUN, SPARE);
                    if (allowed) {
                        one(open.iterator().next());
                    }
                }
            }
        }

        /// How many the next page is likely to hold.
        private long expected(Reach known) {
            Instant end = known.from().minus(span);
            return open.stream()
                    .filter(run -> !run.read()
                            && !run.at().isAfter(known.from())
                            && run.at().isAfter(end))
                    .count();
        }

        private void page(Reach known) {
            int start = Math.max(0, offset - OVERLAP);
            Page<EvalRun> page = server.runs().recent(target, SIZE, start);
            List<EvalRun> runs = page.items();
            told.runs().addAll(runs);
            Set<String> ids = new HashSet<>();
            runs.forEach(run -> ids.add(run.id()));
            open.removeIf(run -> ids.contains(run.id()));
            List<Instant> moments = runs.stream()
                    .map(EvalRun::createdAt)
                    .filter(Objects::nonNull)
                    .toList();
            boolean joins = start == 0 || moments.stream().anyMatch(at -> !at.isBefore(known.from()));
            if (!joins) {
                offset = Math.max(0, start - SIZE / 2); // more were deleted than foreseen
                return;
            }
            Instant oldest = moments.stream().min(Comparator.naturalOrder()).orElse(known.from());
            offset = start + runs.size();
            Instant from = runs.size() < SIZE ? Instant.MIN : oldest.plusMillis(1);
            if (from.isBefore(known.from())) {
                span = endless(from) ? Duration.ZERO : Duration.between(from, known.from());
                reach = new Reach(from, known.to());
                told.reaches().put(target, new Reach(from, known.to()));
            }
        }

        private void one(LastRun run) {
            open.remove(run);
            try {
                told.runs().add(server.runs().run(run.id()));
            } catch (GatewayException.NotFound _) {
                told.gone().add(run.id());
            } catch (GatewayException why) {
                told.refused().add(run.id());
                throw why;
            }
        }

        private static boolean endless(Reach known) {
            return endless(known.from());
        }

        private static boolean endless(Instant from) {
            return from.equals(Instant.MIN);
        }
    }
}
