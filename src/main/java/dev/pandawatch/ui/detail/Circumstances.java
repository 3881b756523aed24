package dev.pandawatch.ui.detail;

import dev.pandawatch.forecast.ChangeRule;
import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.run.LedgerEvidence;
import java.util.OptionalLong;

/// What a firing of a monitor would meet now. Empty where that was not asked, or the server did not say.
///
/// @param matching targets that match its filters
/// @param changes traces that "skip if unchanged" sees since its last run (F48)
public record Circumstances(OptionalLong matching, OptionalLong changes) {
    static final Circumstances UNKNOWN = new Circumstances(OptionalLong.empty(), OptionalLong.empty());

    /// Asks the server: a request or two, and a few more for a least number of traces. Blocks.
    static Circumstances ask(Server server, Monitor monitor) {
        return monitor.target()
                .map(target -> new Circumstances(matching(server, monitor, target), changes(server, monitor, target)))
                .orElse(UNKNOWN);
    }

    private static OptionalLong matching(Server server, Monitor monitor, Target target) {
        try {
            return OptionalLong.of(server.discovery().count(target, monitor.filters()));
        } catch (GatewayException _) { // filters that break are told anyway, and the past is whole without this
            return OptionalLong.empty();
        }
    }

    private static OptionalLong changes(Server server, Monitor monitor, Target target) {
        ChangeRule rule =
                new ChangeRule(monitor.onlyIfChanged(), monitor.lastRunAt(), target.filters(), monitor.filters());
        return rule.question()
                .map(question -> {
                    try {
                        return OptionalLong.of(server.discovery().count(target, question));
                    } catch (GatewayException _) { // as above
                        return OptionalLong.empty();
                    }
                })
                .orElse(OptionalLong.empty());
    }

    LedgerEvidence into(LedgerEvidence known) {
        LedgerEvidence more = matching.isPresent() ? known.withMatching(matching.getAsLong()) : known;
        return changes.isPresent() ? more.withChanges(changes.getAsLong()) : more;
    }
}
