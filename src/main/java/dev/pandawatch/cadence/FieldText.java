package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Writes numbers as one field in few characters: `*`, `9-17`, `*/15`, `5/15`, `0-30/10` and lists of these. No form
/// that the server reads otherwise than it looks: no equal ends, no start at the highest value, no range past the end;
/// and no steps of weekdays or open steps of days, which do not go on past their cycle.
///
/// @param stepCost in a list, steps have to save more characters than these: `2,4,6,8,9` is plainer than `2-8/2,9`
record FieldText(CronField field, List<Integer> numbers, int stepCost) {
    /// Fewer numbers than these read better as a list.
    private static final int STEPS = 3;

    private static final int PLAIN = 2;

    /// A plain text.
    ///
    /// @param numbers at least one, within the field
    static String of(CronField field, Collection<Integer> numbers) {
        return new FieldText(field, List.copyOf(new TreeSet<>(numbers)), PLAIN).shortest();
    }

    /// The shortest text, plain or not.
    static String tight(CronField field, Collection<Integer> numbers) {
        return new FieldText(field, List.copyOf(new TreeSet<>(numbers)), 0).shortest();
    }

    private String shortest() {
        if (numbers.size() == field.span()) {
            return "*";
        }
        int step = Run.step(numbers);
        boolean one = numbers.size() >= STEPS && (step == 1 || (step > 1 && field != CronField.DAY_OF_WEEK));
        if (one) {
            return item(numbers.getFirst(), numbers.getLast(), step);
        }
        String text = listed();
        for (int width = STEPS; mayStep() && width < numbers.getLast(); width++) {
            String woven = woven(width);
            text = !woven.isEmpty() && cost(woven) < cost(text) ? woven : text;
        }
        return text;
    }

    private int cost(String text) {
        return text.length()
                + stepCost * (int) text.chars().filter(c -> c == '/').count();
    }

    /// The cheapest list whose items follow one another. Works from the end: the text of the numbers from an index on
    /// is the best of its possible first items with the best text of what follows.
    private String listed() {
        List<String> best = new ArrayList<>(List.of(""));
        for (int from = numbers.size() - 1; from >= 0; from--) {
            String text = join(String.valueOf(numbers.get(from)), best.getFirst());
            int step = from + 1 < numbers.size() ? gapAfter(from) : 0;
            boolean may = step == 1 || field != CronField.DAY_OF_WEEK;
            for (int last = from + 1; may && last < numbers.size() && gapAfter(last - 1) == step; last++) {
                if (last - from + 1 >= STEPS) {
                    String other = join(item(numbers.get(from), numbers.get(last), step), best.get(last - from));
                    text = cost(other) < cost(text) ? other : text;
                }
            }
            best.addFirst(text);
        }
        return best.getFirst();
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
        BitSet covered = new BitSet();
        for (int start = field.lowest(); start < field.lowest() + step; start++) {
            int last = start + (field.highest() - start) / step * step;
            if (numbers.contains(start) && last - start >= step * (STEPS - 1)) {
                if (!numbers.contains(start + step)) {
                    return "";
                }
                covered.or(FieldValues.range(field, start, last, step));
                text = join(text, item(start, last, step));
            }
        }
        return covered.stream().boxed().toList().equals(numbers) ? text : "";
    }

    private boolean mayStep() {
        return field != CronField.DAY_OF_MONTH && field != CronField.DAY_OF_WEEK;
    }

    private static String join(String items, String more) {
        return items.isEmpty() || more.isEmpty() ? items + more : items + "," + more;
    }
}
