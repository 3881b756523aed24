package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A piece of an expression, in lower case, that knows where it stands.
///
/// @param text the piece in lower case, as the server reads it
/// @param source the whole text, as typed
/// @param offset where the piece begins in `source`
record CronToken(String text, String source, int offset) {

    /// White space in the sense of Python's `str.split`, which is neither `strip`, `trim` nor `\s` of Java: a
    /// no-break space counts, U+200B and U+FEFF do not.
    private static final String SPACES =
            "\t\n\u000B\f\r\u001C\u001D\u001E\u001F \u0085\u00A0\u1680\u2000\u2001\u2002\u2003"
                    + "\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// The whole of `source` less the white space around it.
    static CronToken trimmed(String source) {
        int from = 0;
        int to = source.length();
        while (from < to && isSpace(source.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(source.charAt(to - 1))) {
            to--;
        }
        return between(source, from, to);
    }

    /// What stands in `source` from `from` to `to`, the latter not included.
    static CronToken between(String source, int from, int to) {
        String typed = source.substring(from, to);
        String lower = typed.toLowerCase(Locale.ROOT);
        // Only a capital I with a dot grows; it is refused in either case, and offsets must stay true.
        return new CronToken(lower.length() == typed.length() ? lower : typed, source, from);
    }

    /// The pieces between runs of white space.
    List<CronToken> words() {
        List<CronToken> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
                if (i > from) {
                    words.add(part(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /// The pieces between commas, the empty ones too.
    List<CronToken> items() {
        List<CronToken> items = new ArrayList<>();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            items.add(part(from, comma));
            from = comma + 1;
        }
        items.add(part(from, text.length()));
        return items;
    }

    CronToken part(int from, int to) {
        return new CronToken(text.substring(from, to), source, offset + from);
    }

    /// Whether it consists of the digits 0 to 9 alone.
    boolean isNumber() {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// The piece as typed.
    String typed() {
        return source.substring(offset, offset + text.length());
    }

    private static boolean isSpace(char c) {
        boolean common = c > ' ' && c < 0x7F; // no such is a space, and nearly all are such
        return !common && SPACES.indexOf(c) >= 0;
    }
}
