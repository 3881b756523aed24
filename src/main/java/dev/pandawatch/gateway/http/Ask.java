package dev.pandawatch.gateway.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One call to be made.
///
/// @param path segments below the base address, not encoded
/// @param query in the order in which it is sent; a name may be there more than once
/// @param body `null` sends none
record Ask(
        Method method,
        List<String> path,
        List<Parameter> query,
        @Nullable JsonNode body,
        Scope scope) {

    enum Method {
        GET,
        POST,
        PATCH,
        DELETE;

        /// Whether a repetition could change something twice.
        boolean writes() {
            return this != GET;
        }
    }

    /// What of the credentials goes along.
    enum Scope {
        NOBODY,
        /// Without a project, so that none is created by asking (F11).
        WITHOUT_PROJECT,
        PROJECT
    }

    /// One name and value of a query, not encoded.
    record Parameter(String name, String value) {}

    static Ask get(String... path) {
        return new Ask(Method.GET, List.of(path), List.of(), null, Scope.PROJECT);
    }

    static Ask post(String... path) {
        return new Ask(Method.POST, List.of(path), List.of(), null, Scope.PROJECT);
    }

    static Ask patch(String... path) {
        return new Ask(Method.PATCH, List.of(path), List.of(), null, Scope.PROJECT);
    }

    static Ask delete(String... path) {
        return new Ask(Method.DELETE, List.of(path), List.of(), null, Scope.PROJECT);
    }

    Ask with(String parameter, int value) {
        return with(parameter, Integer.toString(value));
    }

    Ask with(String parameter, String value) {
        return with(List.of(new Parameter(parameter, value)));
    }

    Ask with(List<Parameter> parameters) {
        List<Parameter> more = new ArrayList<>(query);
        more.addAll(parameters);
        return new Ask(method, path, more, body, scope);
    }

    Ask body(JsonNode content) {
        return new Ask(method, path, query, content, scope);
    }

    Ask scope(Scope other) {
        return new Ask(method, path, query, body, other);
    }
}
