package dev.pandawatch.ui.monitors;

/// Keys by which texts stand in their order while numbers in them count by their value: `step 9` before `step 12`. They
/// are compared far more often than made.
final class NaturalKey {
    private NaturalKey() {}

    /// The text with each row of digits 0 to 9 written as a zero, how many digits count, and these.
    static String of(String text) {
        StringBuilder key = new StringBuilder(text.length() + 8);
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text, at)) {
                key.append(text.charAt(at++));
                continue;
            }
            int end = at;
            while (isDigit(text, end)) {
                end++;
            }
            while (at < end - 1 && text.charAt(at) == '0') {
                at++;
            }
            key.append('0').append((char) (end - at)).append(text, at, end);
            at = end;
        }
        return key.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
