package dev.pandawatch.cadence;

/// Reads the numbers and names of one field, and refuses those that it cannot hold.
///
/// @param fieldCount how many fields the expression has: what zero and seven mean depends on it
record FieldNumbers(CronField field, int fieldCount) {
    /// Larger than every number that matters; keeps endless digits from overflowing.
    private static final int PLENTY = 1_000_000;

    /// A number or name that stands alone.
    int single(CronToken token) throws Refusal {
        int number = bound(token);
        if (number < field.lowest()) {
            throw outOfRange(token);
        }
        return number;
    }

    /// A number or name at an end of a range. Only the upper limit is checked: what counts below is whether the
    /// range yields such a number.
    int bound(CronToken token) throws Refusal {
        if (!Character.isDigit(token.text().codePointAt(0))) {
            int index = field.names().indexOf(token.text());
            if (index < 0) {
                throw unreadable(token);
            }
            return index + field.lowest();
        }
        int number = replaced(number(token));
        if (number > field.highest()) {
            throw outOfRange(token);
        }
        return number;
    }

    /// How far the steps of a range are apart; no upper limit.
    int step(CronToken token) throws Refusal {
        int step = number(token);
        if (step == 0) {
            throw refusal("cadence.problem.step", token);
        }
        return step;
    }

    /// Decimal digits of any script, as a number.
    static int number(CronToken digits) {
        String text = digits.text();
        int number = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            number = Math.min(PLENTY, number * 10 + Character.digit(text.codePointAt(at), 10));
        }
        return number;
    }

    /// The server takes weekday 7 for 0 with five fields only, and day 0 for 1 with six fields only.
    int replaced(int number) {
        if (field == CronField.DAY_OF_WEEK && number == 7 && fieldCount == 5) {
            return 0;
        }
        return field == CronField.DAY_OF_MONTH && number == 0 && fieldCount == 6 ? 1 : number;
    }

    boolean isDayField() {
        return field == CronField.DAY_OF_MONTH || field == CronField.DAY_OF_WEEK;
    }

    boolean isLastDay(CronToken token) {
        return field == CronField.DAY_OF_MONTH && token.text().equals("l");
    }

    Refusal outOfRange(CronToken token) {
        int highest = field == CronField.DAY_OF_WEEK && fieldCount == 5 ? 7 : field.highest();
        return refusal(
                fieldCount == 6 ? "cadence.problem.range-of-six" : "cadence.problem.range",
                token,
                field.lowest(),
                highest);
    }

    Refusal unreadable(CronToken token) {
        return refusal(reason(token.text()), token);
    }

    /// What a person may have meant by a piece that is no number and no name, as a key.
    private String reason(String piece) {
        if (piece.isEmpty()) {
            return "cadence.problem.gap";
        } else if (piece.startsWith("h")) {
            return "cadence.problem.hashed";
        } else if (piece.startsWith("r")) {
            return "cadence.problem.random";
        } else if (field == CronField.SECOND && startsWithWeekday(piece)) {
            return "cadence.problem.weekday-as-second";
        } else if (field == CronField.DAY_OF_MONTH && piece.endsWith("w")) {
            return "cadence.problem.nearest";
        } else if (field == CronField.DAY_OF_MONTH && piece.startsWith("l")) {
            return "cadence.problem.last-day";
        } else if (field == CronField.DAY_OF_WEEK && (piece.startsWith("l") || piece.endsWith("l"))) {
            return "cadence.problem.last-weekday";
        } else if (!field.names().isEmpty() && piece.chars().allMatch(Character::isLetter)) {
            return field == CronField.MONTH ? "cadence.problem.month-name" : "cadence.problem.weekday-name";
        }
        return "cadence.problem.unreadable";
    }

    private static boolean startsWithWeekday(String piece) {
        return CronField.DAY_OF_WEEK.names().stream().anyMatch(piece::startsWith);
    }

    Refusal refusal(String key, CronToken token, Object... more) {
        CronPlace place = new CronPlace(field, token.offset(), token.text().length());
        return new Refusal(place.problem(key, token.source(), more));
    }
}
