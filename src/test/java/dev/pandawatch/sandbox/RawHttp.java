package dev.pandawatch.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks HTTP by hand, so that a test decides about each byte. One connection a request.
record RawHttp(URI base) {

    /// An answer as it came.
    ///
    /// @param headers names in lower case
    record Answer(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Host", base.getAuthority());
            all.put("Connection", "close");
            if (body.length > 0) {
                all.put("Content-Length", Integer.toString(body.length));
            }
            all.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] sides = lines[i].split(": ", 2);
            headers.put(sides[0].toLowerCase(Locale.ROOT), sides[1]);
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }
}
