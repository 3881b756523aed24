package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Filters in words. Moments stand in UTC, as they are sent.
record FilterWords(Messages messages) {
    private static final DateTimeFormatter MINUTE = format("d MMM uuuu HH:mm 'UTC'");
    private static final DateTimeFormatter EXACT = format("d MMM uuuu HH:mm:ss[.SSSSSS] 'UTC'");

    /// A value that does not fit into a link is cut there; the finding beside it tells it whole.
    private static final int LONGEST_IN_LINK = 24;

    private static final String MORE = "…";

    String value(Object value) {
        return value instanceof Instant at ? moment(at) : value.toString();
    }

    String sentence(FilterFinding finding) {
        return messages.text(finding.kind().key(), spoken(finding.arguments()));
    }

    String remedy(FilterFinding.Remedy remedy) {
        return messages.text(
                remedy.action().key(),
                remedy.arguments().stream()
                        .map(argument -> cut(value(argument)))
                        .toArray());
    }

    private Object[] spoken(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number ? argument : value(argument))
                .toArray();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_IN_LINK ? text.substring(0, LONGEST_IN_LINK - 1) + MORE : text;
    }

    private static String moment(Instant at) {
        boolean whole = at.getEpochSecond() % 60 == 0 && at.getNano() == 0;
        return (whole ? MINUTE : EXACT).format(at);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
