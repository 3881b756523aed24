package dev.pandawatch.gateway;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request or an answer as it came over the wire, a character for each byte.
///
/// @param head with its empty line
record HttpMessage(String head, String body) {
    private static final Pattern LENGTH = Pattern.compile("(?imd)^content-length: *(\\d+)\r$");
    private static final Pattern DATE = Pattern.compile("(?imd)^date: *(.*)\r$");

    /// @throws EOFException if nothing comes, or less than a head
    /// @throws IOException if its body is of a length that it does not tell
    static HttpMessage read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("only " + head.size() + " bytes of a head");
            }
            head.write(next);
            if (next == '\n') {
                text = head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        if (text.toLowerCase(Locale.ROOT).contains("transfer-encoding")) {
            throw new IOException("bodies of unknown length are not foreseen");
        }
        Matcher length = LENGTH.matcher(text);
        int wanted = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return new HttpMessage(text, new String(in.readNBytes(wanted), StandardCharsets.ISO_8859_1));
    }

    String firstLine() {
        return head.substring(0, head.indexOf("\r\n"));
    }

    /// With half of its body, and no word about the rest.
    HttpMessage half() {
        String rest = body.substring(0, body.length() / 2);
        return new HttpMessage(LENGTH.matcher(head).replaceFirst("Content-Length: " + rest.length() + "\r"), rest);
    }

    /// From a machine whose clock is ahead.
    HttpMessage later(Duration by) {
        DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME;
        String moved = DATE.matcher(head)
                .replaceFirst(date -> "Date: "
                        + format.format(ZonedDateTime.parse(date.group(1).strip(), format)
                                .plus(by))
                        + "\r");
        return new HttpMessage(moved, body);
    }

    /// As the last message of its connection.
    HttpMessage last() {
        String bare = head.replaceAll("(?im)^connection:.*\r\n", "");
        return new HttpMessage(bare.substring(0, bare.length() - 2) + "Connection: close\r\n\r\n", body);
    }

    byte[] bytes() {
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }
}
