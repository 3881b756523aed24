package dev.pandawatch.filter;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The filter that a person meant by a key that the server does not know: another spelling, a name from the traces
/// API, a slip of the finger.
final class KeyGuess {
    private static final int SLIPS = 2;
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern GAPS = Pattern.compile("[\\s.-]+");

    /// What else the filters are called, in the traces API and by people.
    private static final Map<String, List<String>> ALIASES = Map.of(
            "date_from", List.of("started_after", "from", "since", "after", "start", "start_date", "start_time"),
            "date_to", List.of("started_before", "to", "until", "before", "end", "end_date", "end_time"),
            "status", List.of("state", "trace_status"),
            "session_id", List.of("session", "sid"),
            "user_id", List.of("user", "uid", "customer_id"),
            "tags", List.of("tag", "labels", "label", "any_tags"),
            "name", List.of("trace_name", "name_contains", "title", "query"),
            "has_error", List.of("error", "errors", "has_errors", "failed"),
            "min_trace_count", List.of("min_traces", "trace_count", "min_count", "minimum_traces", "min"));

    private KeyGuess() {}

    /// @param known from which to choose
    static Optional<String> of(String key, List<String> known) {
        String plain = plain(key);
        return known.stream()
                .filter(candidate -> candidate.equals(plain)
                        || ALIASES.getOrDefault(candidate, List.of()).contains(plain))
                .findFirst()
                .or(() -> known.stream()
                        .filter(candidate -> distance(plain, candidate) <= Math.min(SLIPS, candidate.length() / 3))
                        .min(Comparator.comparingInt(candidate -> distance(plain, candidate))));
    }

    /// `dateFrom`, `Date-From` and `date from` are `date_from`.
    private static String plain(String key) {
        String parted = HUMPS.matcher(key.strip()).replaceAll("_");
        return GAPS.matcher(parted).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /// How many letters have to be added, left out, changed or exchanged with their neighbour.
    private static int distance(String one, String two) {
        if (Math.abs(one.length() - two.length()) > SLIPS) {
            return Integer.MAX_VALUE;
        }
        int[][] costs = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, one, two, i, j);
            }
        }
        return costs[one.length()][two.length()];
    }

    private static int cheapest(int[][] costs, String one, String two, int i, int j) {
        boolean same = one.charAt(i - 1) == two.charAt(j - 1);
        int cost = Math.min(Math.min(costs[i - 1][j], costs[i][j - 1]) + 1, costs[i - 1][j - 1] + (same ? 0 : 1));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return exchanged ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
