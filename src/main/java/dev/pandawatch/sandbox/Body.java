package dev.pandawatch.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What came in the body of a request, as far as the framework looks at it before anything else.
sealed interface Body {

    /// No body, or JSON null.
    record Absent() implements Body {}

    record Json(JsonNode value) implements Body {}

    /// Bytes whose content type is not JSON; nobody looks into them (F5).
    record Opaque() implements Body {}

    /// Reads a body; syntax errors end the request even before the credentials are looked at.
    static Body read(byte[] bytes, @Nullable String contentType) {
        if (bytes.length == 0) {
            return new Absent();
        }
        if (!json(contentType)) {
            return new Opaque();
        }
        try {
            JsonNode value = PythonJson.parse(text(bytes));
            return value.isNull() ? new Absent() : new Json(value);
        } catch (PythonJson.Malformed e) {
            throw Refusal.field(Integer.toString(e.offset), "JSON decode error");
        }
    }

    private static boolean json(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private static String text(byte[] bytes) {
        Charset charset = charset(bytes);
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : charset.equals(StandardCharsets.UTF_8) ? 0 : 2;
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Refusal.detail(400, "There was an error parsing the body");
        }
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
