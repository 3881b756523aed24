package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one field of an expression. An instance reads one field once.
final class FieldParser {
    private static final Pattern RANDOM = Pattern.compile("r(?:\\((\\p{Nd}+)-(\\p{Nd}+)\\))?(?:/(\\p{Nd}+))?");
    private static final Pattern ITEM = Pattern.compile("(\\*|\\p{Nd}+|[a-z]+)(?:-(\\p{Nd}+|[a-z]+))?(?:/(\\p{Nd}+))?");
    private static final Pattern NTH = Pattern.compile("(?:(\\p{Nd}+|[a-z]+)|([a-z]+)-([a-z]+))#(\\p{Nd}+)");
    private static final Pattern LAST = Pattern.compile("l(\\p{Nd}+)");

    private final CronField field;
    private final CronToken token;
    private final FieldNumbers reader;
    private final ServerDialect dialect;
    private final BitSet numbers = new BitSet();
    private final List<CronToken> plain = new ArrayList<>();
    private Occurrences occurrences = Occurrences.NONE;
    private boolean star;
    private boolean last;
    private boolean random;
    private boolean stepped;
    private String whole = "";

    /// @param fieldCount how many fields the expression has: zero and seven depend on it
    FieldParser(CronField field, CronToken token, int fieldCount, ServerDialect dialect) {
        this.field = field;
        this.token = token;
        this.dialect = dialect;
        this.reader = new FieldNumbers(field, fieldCount);
    }

    void read() throws Refusal {
        if (token.text().startsWith("r") && readRandom()) {
            return;
        }
        if (token.text().indexOf('?') >= 0) {
            if (!token.text().equals("?") || !reader.isDayField()) {
                throw reader.refusal("cadence.problem.question", token);
            }
            star = true;
        } else {
            for (CronToken item : token.items()) {
                if (field != CronField.DAY_OF_WEEK || !readOccurrence(item)) {
                    readItem(item);
                }
            }
        }
    }

    /// What was read.
    ///
    /// @param fullIsStar whether a field that lists as many members as it has values counts as `*`. The count is
    ///     blind, as the server's: `1-29,31,l` has 31 members.
    FieldValues values(boolean fullIsStar) {
        FieldValues.Form form = new FieldValues.Form(stepped, whole);
        int members = numbers.cardinality() + (last ? 1 : 0);
        return star || (fullIsStar && members == field.span())
                ? FieldValues.everything(field, random, form)
                : new FieldValues(numbers, false, last, random, form);
    }

    Occurrences occurrences() {
        return occurrences;
    }

    boolean hasStarInText() {
        return token.text().indexOf('*') >= 0;
    }

    /// Refuses a plain weekday beside `#` and `L` ones, as the server does unless the field is full.
    void refusePlainWeekdays(FieldValues values) throws Refusal {
        if (occurrences.isEmpty() || values.star() || numbers.cardinality() == field.span()) {
            return;
        }
        for (int weekday = numbers.nextSetBit(0); weekday >= 0; weekday = numbers.nextSetBit(weekday + 1)) {
            if (occurrences.places(weekday) == 0) {
                throw reader.refusal("cadence.problem.mixed", plain.getFirst());
            }
        }
    }

    /// Nearly all are a number or a star, and to match a pattern costs more than all the rest.
    private void readItem(CronToken item) throws Refusal {
        if (item.isNumber()) {
            plain.add(item);
            numbers.set(reader.single(item));
        } else if (item.text().equals("*")) {
            plain.add(item);
            star = true;
        } else {
            readPattern(item);
        }
    }

    private void readPattern(CronToken item) throws Refusal {
        Matcher matcher = ITEM.matcher(item.text());
        if (!matcher.matches()) {
            throw reader.unreadable(item);
        }
        CronToken first = group(item, matcher, 1);
        boolean any = first.text().equals("*");
        boolean alone = matcher.start(2) < 0 && matcher.start(3) < 0;
        if (any && matcher.start(2) >= 0) {
            throw reader.refusal("cadence.problem.unreadable", item);
        }
        plain.add(item);
        if (alone && reader.isLastDay(first)) {
            last = true;
        } else if (alone) {
            numbers.set(reader.single(first));
        } else {
            int low = any ? field.lowest() : reader.bound(first);
            readRange(item, matcher, first, low);
        }
    }

    private void readRange(CronToken item, Matcher matcher, CronToken first, int low) throws Refusal {
        boolean ranged = matcher.start(2) >= 0;
        CronToken until = ranged ? group(item, matcher, 2) : first;
        int high = !ranged || reader.isLastDay(until) ? field.highest() : reader.bound(until);
        int step = matcher.start(3) < 0 ? 1 : reader.step(group(item, matcher, 3));
        if (low == high && !ranged && !dialect.highestIsWhole()) {
            numbers.set(low);
            return;
        }
        numbers.or(range(low, high, step, first));
        stepped |= step > 1;
        // 0-7 and 7-0 look like the whole week, and are
        boolean aroundTheWeek = field == CronField.DAY_OF_WEEK
                && first.text().equals("7") != until.text().equals("7");
        if (low == high && !aroundTheWeek) {
            whole = item.typed();
        }
    }

    /// Reads `l5`, `mon#1` or `mon-fri#1`; answers false if the item is none of these.
    private boolean readOccurrence(CronToken item) throws Refusal {
        if (!item.text().startsWith("l") && item.text().indexOf('#') < 0) {
            return false; // as nearly all, and to match two patterns costs more than all the rest
        }
        Matcher lastOfMonth = LAST.matcher(item.text());
        if (lastOfMonth.matches()) {
            addOccurrence(reader.single(group(item, lastOfMonth, 1)), Occurrences.LAST);
            return true;
        }
        Matcher nth = NTH.matcher(item.text());
        if (!nth.matches()) {
            return false;
        }
        int place = FieldNumbers.number(group(item, nth, 4)) - 1;
        if (place < 0 || place >= Occurrences.LAST) {
            throw reader.refusal("cadence.problem.nth", group(item, nth, 4));
        }
        if (nth.start(1) >= 0) {
            addOccurrence(reader.single(group(item, nth, 1)), place);
        } else {
            CronToken first = group(item, nth, 2);
            range(reader.bound(first), reader.bound(group(item, nth, 3)), 1, first).stream()
                    .forEach(weekday -> addOccurrence(weekday, place));
        }
        return true;
    }

    private void addOccurrence(int weekday, int place) {
        numbers.set(weekday);
        occurrences = occurrences.with(weekday, place);
    }

    /// Collects every number that the server may draw; answers false if the field is not drawn. A draw outside the
    /// field makes the server refuse the expression that one time; only a field without any good draw is refused
    /// here.
    private boolean readRandom() throws Refusal {
        Matcher drawn = RANDOM.matcher(token.text());
        if (!drawn.matches()) {
            return false;
        }
        random = true;
        int low = drawn.start(1) < 0 ? field.lowest() : FieldNumbers.number(group(token, drawn, 1));
        int high = drawn.start(1) < 0 ? field.highest() : FieldNumbers.number(group(token, drawn, 2));
        if (low >= high) {
            throw reader.refusal("cadence.problem.random-order", token);
        }
        boolean stepped = drawn.start(3) >= 0;
        int step = stepped ? reader.step(group(token, drawn, 3)) : 1;
        int lastDraw = Math.min(stepped ? low + step - 1 : high, CronField.YEAR.highest());
        for (int draw = low; draw <= lastDraw; draw++) {
            int start = reader.replaced(draw);
            int end = stepped ? reader.replaced(high) : start;
            boolean startFits = start >= field.lowest() || (stepped && start == end);
            if (startFits && start <= field.highest() && end <= field.highest()) {
                numbers.or(stepped ? FieldValues.range(field, start, end, step) : FieldValues.single(start));
            }
        }
        if (numbers.isEmpty()) {
            throw reader.outOfRange(token);
        }
        return true;
    }

    private BitSet range(int low, int high, int step, CronToken first) throws Refusal {
        if (low < field.lowest() && low != high) {
            throw reader.outOfRange(first);
        }
        return FieldValues.range(field, low, high, step);
    }

    private static CronToken group(CronToken token, Matcher matcher, int group) {
        return token.part(matcher.start(group), matcher.end(group));
    }
}
