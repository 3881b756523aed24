package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;

/// Neighbouring numbers, from `first` to `last`, both included. Round a cycle `last` may lie beyond the end: hours 22
/// to 26.
record Run(int first, int last) {

    int length() {
        return last - first + 1;
    }

    /// The longest runs of ascending numbers.
    static List<Run> of(List<Integer> ascending) {
        List<Run> runs = new ArrayList<>();
        for (int number : ascending) {
            if (!runs.isEmpty() && runs.getLast().last() == number - 1) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return runs;
    }

    /// The same round a cycle of `size` numbers from `lowest`: a run that reaches the end goes on at the beginning.
    static List<Run> around(List<Integer> ascending, int lowest, int size) {
        List<Run> runs = of(ascending);
        boolean meets = runs.size() > 1
                && runs.getFirst().first() == lowest
                && runs.getLast().last() == lowest + size - 1;
        if (meets) {
            int last = runs.removeFirst().last() + size;
            runs.set(runs.size() - 1, new Run(runs.getLast().first(), last));
        }
        return runs;
    }

    /// How far neighbours are apart, if all are equally far; 0 if not, or if there are fewer than two.
    static int step(List<Integer> ascending) {
        int step = ascending.size() < 2 ? 0 : ascending.get(1) - ascending.get(0);
        for (int i = 2; i < ascending.size(); i++) {
            if (ascending.get(i) - ascending.get(i - 1) != step) {
                return 0;
            }
        }
        return step;
    }

    /// Like [#step], counting also from the last round to the first in a cycle of `size`; a single number is `size`
    /// apart from itself.
    static int stepAround(List<Integer> ascending, int size) {
        if (ascending.size() == 1) {
            return size;
        }
        int step = step(ascending);
        return step * ascending.size() == size ? step : 0;
    }
}
