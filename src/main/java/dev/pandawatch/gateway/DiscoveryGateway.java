package dev.pandawatch.gateway;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import java.time.Instant;
import java.util.List;

/// The traces and sessions of one project, and which of them a monitor would evaluate. Blocks; throws
/// [GatewayException].
///
/// Filters are a monitor's, sound ([dev.pandawatch.filter.MonitorFilter#toDocument]) or as stored, and mean here what
/// they mean to a run started now: keys that the target does not know are ignored (F52), and so are empty values where
/// a run ignores them (F55). A value that the server refuses is a [GatewayException.Refused] at its key; so is one that
/// a run would break on and that cannot be asked for (F53), without a call and with status 0.
public interface DiscoveryGateway {
    /// The longest page the server gives.
    int LONGEST_PAGE = 200;

    /// How many targets a run started now would take, before sampling. Exact (F60).
    ///
    /// One call; with a least number of traces up to about log2(sessions / 200) + 2, and then exact only while no
    /// session changes between them.
    int count(Target target, FilterDocument filters);

    /// The traces that match, those that began last first; its total is the same as [#count].
    ///
    /// @param limit 1 to [#LONGEST_PAGE]
    Page<TraceSummary> traces(FilterDocument filters, int limit, int offset);

    /// The sessions that match, those that got a trace last first. With a least number of traces only the newest
    /// thousand are looked through.
    ///
    /// @param limit the most that are wanted, 1 to [#LONGEST_PAGE]
    List<SessionSummary> sessions(FilterDocument filters, int limit);

    /// The sessions with `part` in their id, in any case, those that got a trace last first; an empty `part` gives all.
    ///
    /// @param limit 1 to [#LONGEST_PAGE]
    Page<SessionSummary> sessionsNamed(String part, int limit, int offset);

    /// Everybody whose traces the project has, most recently seen first (F136).
    ///
    /// @param limit 1 to [#LONGEST_PAGE]
    Page<UserSeen> users(int limit, int offset);

    /// How many traces began on each day in UTC, oldest first; days without any are left out, and the first and the
    /// last
    /// day are cut off at the window (F134).
    ///
    /// @param from inclusive
    /// @param to exclusive
    List<DayVolume> volume(Instant from, Instant to);
}
