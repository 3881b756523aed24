package dev.pandawatch.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes a request off the wire, asks the right handler, writes the answer. The order of the checks is the real
/// server's: route, default limit, syntax of the body, credentials, project, then all else.
final class Dispatcher implements HttpHandler {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
    private static final String REQUEST_ID = "X-Request-ID";

    private final RouteTable routes;
    private final Engine engine;
    private final RateLimits limits = new RateLimits();

    Dispatcher(RouteTable routes, Engine engine) {
        this.routes = routes;
        this.engine = engine;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            write(exchange, answer(exchange, body));
        }
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        try {
            String path = decoded(exchange.getRequestURI().getRawPath());
            return switch (routes.find(exchange.getRequestMethod(), path)) {
                case RouteTable.Found.Hit(var route, var slots) ->
                    engine.turn(world -> routed(exchange, path, body, route, slots, world));
                case RouteTable.Found.OtherMethod(var allowed) -> Reply.notAllowed(allowed);
                case RouteTable.Found.OtherSlash(var other) -> Reply.redirect(location(exchange, other));
                case RouteTable.Found.Nothing _ -> Reply.detail(404, "Not Found");
            };
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException bug) {
            LOG.log(
                    Level.SEVERE,
                    "the sandbox could not answer " + exchange.getRequestURI().getRawPath(),
                    bug);
            return Reply.crash();
        }
    }

    private Reply routed(
            HttpExchange exchange, String path, byte[] bytes, Route route, Map<String, String> slots, World world) {
        Headers headers = exchange.getRequestHeaders();
        String identity = Doorkeeper.identity(
                headers, exchange.getRemoteAddress().getAddress().getHostAddress());
        if (!route.limited()) {
            count(identity, path, RateLimits.DEFAULT, true, world);
        }
        Body body = route.readsBody() ? Body.read(bytes, headers.getFirst("Content-Type")) : new Body.Absent();
        if (route.scope() == Route.Scope.PROJECT && world.down().contains(Dependency.DATABASE)) {
            throw Refusal.crash("no database"); // even the key is looked up there (F16, F123)
        }
        @Nullable
        ProjectRow project = switch (route.scope()) {
            case OPEN -> null;
            case PROJECT -> Doorkeeper.admit(headers, world);
        };
        Call.Meter meter = perMinute -> count(identity, path, perMinute, false, world);
        Query query = Query.parse(exchange.getRequestURI().getRawQuery());
        return route.handler().answer(new Call(slots, query, body, project, meter), world);
    }

    private void count(String identity, String path, int perMinute, boolean byDefault, World world) {
        if (!limits.admits(identity, path, perMinute, world.now())) {
            throw Refusal.of(Reply.tooMany(perMinute, byDefault));
        }
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        if (reply.contentType() != null) {
            headers.set("Content-Type", reply.contentType());
        }
        reply.headers().forEach(headers::set);
        if (!reply.anonymous()) {
            String sent = exchange.getRequestHeaders().getFirst(REQUEST_ID);
            headers.set(REQUEST_ID, sent == null ? UUID.randomUUID().toString() : sent);
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : body.length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private static String location(HttpExchange exchange, String path) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String query = exchange.getRequestURI().getRawQuery();
        return "http://" + host + path + (query == null ? "" : "?" + query);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return path; // a stray percent sign stands for itself
        }
    }
}
