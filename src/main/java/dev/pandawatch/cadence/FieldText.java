package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Writes numbers as one field, in as few characters as plain forms allow: `*`, `9-17`, `*/15`, `5/15`, `0-30/10` and
/// lists of these. No form that the server reads otherwise than it looks: no equal ends, no start at the highest
/// value, no range past the end; and no steps of weekdays or open steps of days, which do not go on past their cycle.
record FieldText(CronField field, List<Integer> numbers) {
    /// Fewer numbers than these read better as a list.
    private static final int STEPS = 3;

    /// @param numbers at least one, within the field
    static String of(CronField field, Collection<Integer> numbers) {
        return new FieldText(field, List.copyOf(new TreeSet<>(numbers))).shortest();
    }

    private String shortest() {
        if (numbers.size() == field.span()) {
            return "*";
        }
        String text = listed();
        for (int step = STEPS; mayStep() && step < numbers.getLast(); step++) {
            String woven = woven(step);
            if (!woven.isEmpty() && woven.length() < text.length()) {
                text = woven;
            }
        }
        return text;
    }

    /// The shortest list whose items follow one another. Works from the end: the shortest text of the numbers from an
    /// index on is the best of its possible first items with the shortest text of what follows.
    private String listed() {
        List<String> shortest = new ArrayList<>(List.of(""));
        for (int from = numbers.size() - 1; from >= 0; from--) {
            String best = join(String.valueOf(numbers.get(from)), shortest.getFirst());
            int step = from + 1 < numbers.size() ? gapAfter(from) : 0;
            boolean plain = step == 1 || field != CronField.DAY_OF_WEEK;
            for (int last = from + 1; plain && last < numbers.size() && gapAfter(last - 1) == step; last++) {
                if (last - from + 1 >= STEPS) {
                    String other = join(item(numbers.get(from), numbers.get(last), step), shortest.get(last - from));
                    best = other.length() < best.length() ? other : best;
                }
            }
            shortest.addFirst(best);
        }
        return shortest.getFirst();
    }

    private int gapAfter(int index) {
        return numbers.get(index + 1) - numbers.get(index);
    }

    private String item(int first, int last, int step) {
        if (mayStep() && step > 1 && last + step > field.highest()) {
            return (first == field.lowest() ? "*" : first) + "/" + step;
        }
        return first + "-" + last + (step == 1 ? "" : "/" + step);
    }

    /// Several open steps of the same width, such as `*/15,5/15`; empty if the numbers are not exactly these.
    private String woven(int step) {
        String text = "";
        int count = 0;
        for (int start = field.lowest(); start < field.lowest() + step && start + step <= field.highest(); start++) {
            int members = (field.highest() - start) / step + 1;
            if (numbers.contains(start)) {
                count += members;
                text = join(text, item(start, start + (members - 1) * step, step));
            }
        }
        boolean exact = count == numbers.size()
                && numbers.stream().allMatch(number -> {
                    int start = field.lowest() + (number - field.lowest()) % step;
                    return numbers.contains(start) && start + step <= field.highest();
                });
        return exact ? text : "";
    }

    private boolean mayStep() {
        return field != CronField.DAY_OF_MONTH && field != CronField.DAY_OF_WEEK;
    }

    private static String join(String items, String more) {
        return items.isEmpty() || more.isEmpty() ? items + more : items + "," + more;
    }
}
