package dev.pandawatch.ui.monitors;

import java.util.Comparator;

/// Texts by their characters, but a row of digits 0 to 9 by its value: `step 9` before `step 12`. Of equal values the
/// one with more zeros in front comes first, so that only equal texts are equal.
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        int at = 0;
        while (at < end && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        int number = at;
        while (number > 0 && isDigit(a, number - 1)) {
            number--;
        }
        int byNumber = isDigit(a, number) && isDigit(b, number) ? compareNumbers(a, b, number) : 0;
        if (byNumber != 0) {
            return byNumber;
        }
        return at == end ? Integer.compare(a.length(), b.length()) : Character.compare(a.charAt(at), b.charAt(at));
    }

    /// 0 only if both have the same digits from `start` on.
    private static int compareNumbers(String a, String b, int start) {
        int endOfA = endOfNumber(a, start);
        int endOfB = endOfNumber(b, start);
        int firstOfA = firstThatCounts(a, start, endOfA);
        int firstOfB = firstThatCounts(b, start, endOfB);
        int digits = endOfA - firstOfA;
        if (digits != endOfB - firstOfB) {
            return Integer.compare(digits, endOfB - firstOfB);
        }
        for (int i = 0; i < digits; i++) {
            int byDigit = Character.compare(a.charAt(firstOfA + i), b.charAt(firstOfB + i));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return Integer.compare(endOfB, endOfA);
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static int firstThatCounts(String text, int start, int end) {
        int first = start;
        while (first < end - 1 && text.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
