package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws the random parts of a cron expression, as the server does anew at each computation.
final class RandomCron {
    private static final Pattern DRAW = Pattern.compile("[rR](?:\\((\\d+)-(\\d+)\\))?(?:/(\\d+))?");
    private static final List<int[]> RANGES = List.of(
            new int[] {0, 59}, new int[] {0, 23}, new int[] {1, 31}, new int[] {1, 12}, new int[] {0, 6}, new int[] {
                0, 59
            });

    private RandomCron() {}

    /// The expression with a number wherever it says `R`.
    static String drawn(String expression, Dice dice) {
        String[] fields = expression.strip().split("\\s+");
        for (int i = 0; i < Math.min(fields.length, RANGES.size()); i++) {
            int[] range = RANGES.get(i);
            Dice own = dice.of(i);
            fields[i] = DRAW.matcher(fields[i]).replaceAll(draw -> one(draw.group(), range, own));
        }
        return String.join(" ", fields);
    }

    private static String one(String text, int[] range, Dice dice) {
        Matcher draw = DRAW.matcher(text.toUpperCase(Locale.ROOT));
        if (!draw.matches()) {
            return text;
        }
        int low = draw.group(1) == null ? range[0] : Integer.parseInt(draw.group(1));
        int high = draw.group(2) == null ? range[1] : Integer.parseInt(draw.group(2));
        String step = draw.group(3);
        if (step == null) {
            return Integer.toString(low + dice.below(Math.max(1, high - low + 1)));
        }
        return low + dice.below(Integer.parseInt(step)) + "-" + high + "/" + step;
    }
}
