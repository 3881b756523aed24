package dev.pandawatch.sandbox;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as Python's `json` module reads it: NaN and infinities are numbers, the last of equal keys wins, unpaired
/// surrogates pass, and an error is a character offset, which the server hands on to the client (F119, F121).
final class PythonJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("(-?(?:0|[1-9]\\d*))(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final int DEEPEST = 900;

    private final String text;
    private int at;

    private PythonJson(String text) {
        this.text = text;
    }

    /// Not JSON.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        /// The offset in characters (code points, as Python counts).
        final int offset;

        private Malformed(int offset) {
            super("not JSON at character " + offset, null, false, false);
            this.offset = offset;
        }
    }

    static JsonNode parse(String text) throws Malformed {
        var parser = new PythonJson(text);
        parser.blanks();
        JsonNode value = parser.value(0);
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.wrong(parser.at);
        }
        return value;
    }

    private JsonNode value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw Refusal.detail(400, "There was an error parsing the body");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> NODES.stringNode(string());
            case 'n' -> word("null", NODES.nullNode());
            case 't' -> word("true", NODES.booleanNode(true));
            case 'f' -> word("false", NODES.booleanNode(false));
            case 'N' -> word("NaN", NODES.numberNode(Double.NaN));
            case 'I' -> word("Infinity", NODES.numberNode(Double.POSITIVE_INFINITY));
            default -> number();
        };
    }

    private JsonNode object(int depth) throws Malformed {
        ObjectNode object = NODES.objectNode();
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            return object;
        }
        while (true) {
            expect('"');
            String key = string();
            blanks();
            expect(':');
            at++;
            blanks();
            object.set(key, value(depth + 1));
            if (closes('}')) {
                return object;
            }
        }
    }

    private JsonNode array(int depth) throws Malformed {
        ArrayNode array = NODES.arrayNode();
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return array;
        }
        while (true) {
            array.add(value(depth + 1));
            if (closes(']')) {
                return array;
            }
        }
    }

    /// After an element: its container's end, or a comma with something behind it.
    private boolean closes(char end) throws Malformed {
        blanks();
        if (peek() == end) {
            at++;
            return true;
        }
        expect(',');
        int comma = at++;
        blanks();
        if (peek() == end) {
            throw wrong(comma);
        }
        return false;
    }

    private String string() throws Malformed {
        int opening = at++;
        var read = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return read.toString();
            } else if (c < ' ') {
                throw wrong(at - 1);
            }
            read.append(c == '\\' ? escaped() : c);
        }
        throw wrong(opening);
    }

    private char escaped() throws Malformed {
        int backslash = at - 1;
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong(backslash);
        };
    }

    private char unicode() throws Malformed {
        int start = at;
        if (start + 4 > text.length() || !text.substring(start, start + 4).matches("[0-9a-fA-F]{4}")) {
            throw wrong(start - 1);
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(start, at), 16);
    }

    private JsonNode number() throws Malformed {
        if (text.startsWith("-Infinity", at)) {
            return word("-Infinity", NODES.numberNode(Double.NEGATIVE_INFINITY));
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw wrong(at);
        }
        at = number.end();
        return number.group(2) == null && number.group(3) == null
                ? integer(new BigInteger(number.group()))
                : NODES.numberNode(Double.parseDouble(number.group()));
    }

    private static JsonNode integer(BigInteger value) {
        return value.bitLength() < 64 ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private JsonNode word(String word, JsonNode meaning) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw wrong(at);
        }
        at += word.length();
        return meaning;
    }

    private void expect(char wanted) throws Malformed {
        if (peek() != wanted) {
            throw wrong(at);
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /// The character here; U+0000 behind the end, which no rule accepts.
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Malformed wrong(int index) {
        return new Malformed(text.codePointCount(0, Math.min(index, text.length())));
    }
}
