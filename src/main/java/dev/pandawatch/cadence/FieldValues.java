package dev.pandawatch.cadence;

import java.util.BitSet;
import java.util.List;

/// What one field of an expression admits, as numbers.
///
/// @param numbers the listed numbers; all of them for a star, and all that may be drawn for a random field
/// @param star whether the field counts as `*`, that is, restricts nothing
/// @param last whether the last day of the month is listed as `L`
/// @param random whether the server draws the value anew at each computation
/// @param form what else there is to say of how the field is written
record FieldValues(BitSet numbers, boolean star, boolean last, boolean random, Form form) {

    /// How a field is written, where that is worth a caution.
    ///
    /// @param stepped whether an item goes in steps of two or more
    /// @param whole the item that stands for the whole field but looks as if it stood for one value; empty if none
    record Form(boolean stepped, String whole) {
        static final Form PLAIN = new Form(false, "");
    }

    FieldValues {
        numbers = (BitSet) numbers.clone();
    }

    static FieldValues everything(CronField field) {
        return everything(field, false, Form.PLAIN);
    }

    static FieldValues everything(CronField field, boolean random, Form form) {
        BitSet all = new BitSet();
        all.set(field.lowest(), field.highest() + 1);
        return new FieldValues(all, true, false, random, form);
    }

    static FieldValues only(int number) {
        return new FieldValues(single(number), false, false, false, Form.PLAIN);
    }

    static BitSet single(int number) {
        BitSet one = new BitSet();
        one.set(number);
        return one;
    }

    /// The numbers of `low-high/step`, as croniter 6.0.0 counts them: equal ends mean the whole field, and where a
    /// step carries a wrapped range two or more beyond the highest value, it goes on one late.
    static BitSet range(CronField field, int low, int high, int step) {
        BitSet numbers = new BitSet();
        if (low == high) {
            addSteps(numbers, field.lowest(), field.highest(), step);
        } else if (low < high) {
            addSteps(numbers, low, high, step);
        } else {
            int beforeWrap = addSteps(numbers, low, field.highest(), step);
            int rest = step - (field.highest() - beforeWrap);
            addSteps(numbers, field.lowest() + (rest >= 2 ? rest : 0), high, step);
        }
        return numbers;
    }

    private static int addSteps(BitSet numbers, int from, int to, int step) {
        int last = from;
        for (int number = from; number <= to; number += step) {
            numbers.set(number);
            last = number;
        }
        return last;
    }

    @Override
    public BitSet numbers() {
        return (BitSet) numbers.clone();
    }

    /// The numbers in their order.
    List<Integer> list() {
        return numbers.stream().boxed().toList();
    }

    boolean isFull(CronField field) {
        return numbers.cardinality() == field.span();
    }

    boolean contains(int number) {
        return numbers.get(number);
    }

    /// The smallest admitted number that is `from` or later; -1 if there is none. A star admits any.
    int next(int from) {
        return star ? from : numbers.nextSetBit(from);
    }

    int first() {
        return numbers.nextSetBit(0);
    }

    int highest() {
        return numbers.length() - 1;
    }
}
