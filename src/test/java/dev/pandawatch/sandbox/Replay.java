package dev.pandawatch.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/// Sends the recorded requests of one file to a sandbox, in the order in which they were recorded.
final class Replay implements AutoCloseable {
    private static final Set<String> WRONG_KEY =
            Set.of("key-invalid", "key-garbage", "shape-detail-401", "auth-bad-key-and-good-bearer");
    private static final Set<String> TEXT_IS_JSON = Set.of("create-body-string");

    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);
    private final Likeness likeness = new Likeness();
    private final Preparation preparation = new Preparation(bench, likeness);
    private final JsonNode steps = Recording.resource("steps.json");

    /// How many requests were sent, and what differed.
    record Outcome(int replayed, List<String> differences) {}

    Outcome run(String file) {
        Set<String> leftOut = Recording.leftOut().keySet();
        List<String> differences = new ArrayList<>();
        int replayed = 0;
        for (Recording recording : Recording.of(file)) {
            if (!leftOut.contains(recording.id())) {
                replayed++;
                bench.pass(Duration.ofMillis(40));
                steps.path(recording.id()).forEach(preparation::step);
                differences.addAll(compared(recording, send(recording)));
            }
        }
        return new Outcome(replayed, differences);
    }

    private RawHttp.Answer send(Recording recording) {
        Map<String, String> headers = new LinkedHashMap<>();
        recording
                .request()
                .get("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey(),
                        header(recording, header.getKey(), header.getValue().stringValue())));
        String path = likeness.ours(recording.request().get("path").stringValue());
        String query = query(recording.request().get("query"));
        String target = query.isEmpty() ? path : path + "?" + query;
        return bench.http().send(recording.method(), target, headers, body(recording, headers));
    }

    private String header(Recording recording, String name, String value) {
        String key = WRONG_KEY.contains(recording.id()) ? "sk_pp_wrong" : SandboxServer.KEY;
        return name.equals("X-API-Key") ? value.replace("<key>", key) : likeness.ours(value);
    }

    private String query(JsonNode query) {
        var joined = new StringJoiner("&");
        query.properties().forEach(pair -> {
            List<JsonNode> values =
                    pair.getValue().isArray() ? List.copyOf(pair.getValue().values()) : List.of(pair.getValue());
            values.forEach(value -> joined.add(
                    pair.getKey() + "=" + URLEncoder.encode(likeness.ours(value.asString()), StandardCharsets.UTF_8)));
        });
        return joined.toString();
    }

    private byte[] body(Recording recording, Map<String, String> headers) {
        JsonNode body = recording.request().get("body");
        if (body.isNull()) {
            return headers.containsKey("Content-Type") ? "null".getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        boolean raw = body.isString() && !TEXT_IS_JSON.contains(recording.id());
        return raw ? bytes(body.stringValue()) : likeness.ours(body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /// The recorder wrote bytes that are no text as `\xff`.
    private static byte[] bytes(String text) {
        if (!text.contains("\\x")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return text.replace("\\xff", "\u00ff").replace("\\xfe", "\u00fe").getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> compared(Recording recording, RawHttp.Answer ours) {
        JsonNode wanted = recording.response();
        List<String> found = new ArrayList<>();
        if (recording.status() != ours.status()) {
            found.add("status: recorded " + recording.status() + ", ours " + ours.status() + " " + ours.body());
        } else if (wanted.get("body").isNull()) {
            if (!ours.body().isEmpty()) {
                found.add("body: recorded none, ours " + ours.body());
            }
        } else if (wanted.get("body").isString()) {
            if (!wanted.get("body").stringValue().equals(ours.body())) {
                found.add("body: ours " + ours.body());
            }
        } else {
            found.addAll(likeness.differences("body", wanted.get("body"), ours.json()));
        }
        for (String header : List.of("content-type", "x-request-id")) {
            JsonNode recorded = wanted.path("headers").path(header);
            String given = ours.headers().get(header);
            boolean made = recorded.asString("").equals("<uuid>") && given != null;
            if (!made && !recorded.asString("-").equals(given == null ? "-" : given)) {
                found.add(header + ": recorded " + recorded + ", ours " + given);
            }
        }
        return found.stream()
                .map(difference -> recording.id() + " " + difference)
                .toList();
    }

    @Override
    public void close() {
        bench.close();
    }
}
