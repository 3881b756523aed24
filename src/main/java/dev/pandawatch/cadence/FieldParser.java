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
    /// Larger than every number that matters; keeps endless digits from overflowing.
    private static final int PLENTY = 1_000_000;

    private final CronField field;
    private final CronToken token;
    private final int fieldCount;
    private final BitSet numbers = new BitSet();
    private final List<CronToken> plain = new ArrayList<>();
    private Occurrences occurrences = Occurrences.NONE;
    private boolean star;
    private boolean last;
    private boolean random;

    /// @param fieldCount how many fields the expression has: zero and seven depend on it
    FieldParser(CronField field, CronToken token, int fieldCount) {
        this.field = field;
        this.token = token;
        this.fieldCount = fieldCount;
    }

    void read() throws Refusal {
        Matcher drawn = RANDOM.matcher(token.text());
        if (drawn.matches()) {
            readRandom(drawn);
        } else if (token.text().indexOf('?') >= 0) {
            if (!token.text().equals("?") || !isDayField()) {
                throw refusal("question", token);
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
        int members = numbers.cardinality() + (last ? 1 : 0);
        return new FieldValues(numbers, star || (fullIsStar && members == field.span()), last, random);
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
                throw refusal("mixed", plain.getFirst());
            }
        }
    }

    private void readItem(CronToken item) throws Refusal {
        Matcher matcher = ITEM.matcher(item.text());
        if (!matcher.matches()) {
            throw refusal(unreadable(item.text()), item);
        }
        CronToken first = item.part(matcher.start(1), matcher.end(1));
        boolean ranged = matcher.start(2) >= 0;
        boolean alone = !ranged && matcher.start(3) < 0;
        boolean any = first.text().equals("*");
        if (any && ranged) {
            throw refusal("unreadable", item);
        }
        plain.add(item);
        if (any && alone) {
            star = true;
        } else if (alone && isLastDay(first)) {
            last = true;
        } else if (alone) {
            numbers.set(single(first));
        } else {
            int low = any ? field.lowest() : bound(first);
            CronToken until = ranged ? item.part(matcher.start(2), matcher.end(2)) : first;
            int high = !ranged || isLastDay(until) ? field.highest() : bound(until);
            int step = matcher.start(3) < 0 ? 1 : step(item.part(matcher.start(3), matcher.end(3)));
            numbers.or(range(low, high, step, first));
        }
    }

    /// Reads `l5`, `mon#1` or `mon-fri#1`; answers false if the item is none of these.
    private boolean readOccurrence(CronToken item) throws Refusal {
        Matcher lastOfMonth = LAST.matcher(item.text());
        if (lastOfMonth.matches()) {
            addOccurrence(single(item.part(1, lastOfMonth.end())), Occurrences.LAST);
            return true;
        }
        Matcher nth = NTH.matcher(item.text());
        if (!nth.matches()) {
            return false;
        }
        int place = number(nth.group(4)) - 1;
        if (place < 0 || place >= Occurrences.LAST) {
            throw refusal("nth", item.part(nth.start(4), nth.end(4)));
        }
        if (nth.start(1) >= 0) {
            addOccurrence(single(item.part(0, nth.end(1))), place);
        } else {
            CronToken first = item.part(0, nth.end(2));
            range(bound(first), bound(item.part(nth.start(3), nth.end(3))), 1, first).stream()
                    .forEach(weekday -> addOccurrence(weekday, place));
        }
        return true;
    }

    private void addOccurrence(int weekday, int place) {
        numbers.set(weekday);
        occurrences = occurrences.with(weekday, place);
    }

    /// Collects every number that the server may draw. A draw outside the field makes the server refuse the
    /// expression that one time; only a field without any good draw is refused here.
    private void readRandom(Matcher drawn) throws Refusal {
        random = true;
        int low = drawn.start(1) < 0 ? field.lowest() : number(drawn.group(1));
        int high = drawn.start(1) < 0 ? field.highest() : number(drawn.group(2));
        if (low >= high) {
            throw refusal("random-order", token);
        }
        boolean stepped = drawn.start(3) >= 0;
        int step = stepped ? step(token.part(drawn.start(3), drawn.end(3))) : 1;
        int lastDraw = Math.min(stepped ? low + step - 1 : high, CronField.YEAR.highest());
        for (int draw = low; draw <= lastDraw; draw++) {
            int start = replaced(draw);
            int end = stepped ? replaced(high) : start;
            boolean startFits = start >= field.lowest() || (stepped && start == end);
            if (startFits && start <= field.highest() && end <= field.highest()) {
                numbers.or(stepped ? FieldValues.range(field, start, end, step) : FieldValues.single(start));
            }
        }
        if (numbers.isEmpty()) {
            throw outOfRange(token);
        }
    }

    private BitSet range(int low, int high, int step, CronToken first) throws Refusal {
        if (low < field.lowest() && low != high) {
            throw outOfRange(first);
        }
        return FieldValues.range(field, low, high, step);
    }

    private int single(CronToken token) throws Refusal {
        int number = bound(token);
        if (number < field.lowest()) {
            throw outOfRange(token);
        }
        return number;
    }

    /// A number or name. Only the upper end is checked: a range may begin or end below the field's lowest.
    private int bound(CronToken token) throws Refusal {
        if (!Character.isDigit(token.text().codePointAt(0))) {
            int index = field.names().indexOf(token.text());
            if (index < 0) {
                throw refusal(unreadable(token.text()), token);
            }
            return index + field.lowest();
        }
        int number = replaced(number(token.text()));
        if (number > field.highest()) {
            throw outOfRange(token);
        }
        return number;
    }

    /// The server takes weekday 7 for 0 with five fields only, and day 0 for 1 with six fields only.
    private int replaced(int number) {
        if (field == CronField.DAY_OF_WEEK && number == 7 && fieldCount == 5) {
            return 0;
        }
        return field == CronField.DAY_OF_MONTH && number == 0 && fieldCount == 6 ? 1 : number;
    }

    private int step(CronToken token) throws Refusal {
        int step = number(token.text());
        if (step == 0) {
            throw refusal("step", token);
        }
        return step;
    }

    /// Reads decimal digits of any script.
    private static int number(String digits) {
        return digits.codePoints().reduce(0, (sum, c) -> Math.min(PLENTY, sum * 10 + Character.digit(c, 10)));
    }

    private boolean isDayField() {
        return field == CronField.DAY_OF_MONTH || field == CronField.DAY_OF_WEEK;
    }

    private boolean isLastDay(CronToken token) {
        return field == CronField.DAY_OF_MONTH && token.text().equals("l");
    }

    /// Why an item or a name is none, as the end of a key.
    private String unreadable(String item) {
        if (item.isEmpty()) {
            return "gap";
        } else if (item.startsWith("h")) {
            return "hashed";
        } else if (item.startsWith("r")) {
            return "random";
        } else if (field == CronField.DAY_OF_MONTH && item.endsWith("w")) {
            return "nearest";
        } else if (field == CronField.DAY_OF_MONTH && item.startsWith("l")) {
            return "last-day";
        } else if (field == CronField.DAY_OF_WEEK && (item.startsWith("l") || item.endsWith("l"))) {
            return "last-weekday";
        } else if (!field.names().isEmpty() && item.chars().allMatch(Character::isLetter)) {
            return field == CronField.MONTH ? "month-name" : "weekday-name";
        }
        return "unreadable";
    }

    private Refusal outOfRange(CronToken token) {
        int highest = field == CronField.DAY_OF_WEEK && fieldCount == 5 ? 7 : field.highest();
        return refusal(fieldCount == 6 ? "range-of-six" : "range", token, field.lowest(), highest);
    }

    private Refusal refusal(String key, CronToken token, Object... more) {
        CronPlace place = new CronPlace(field, token.offset(), token.text().length());
        return new Refusal(place.problem(key, token.source(), more));
    }
}
