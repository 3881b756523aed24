package dev.pandawatch.gateway.http;

import dev.pandawatch.settings.Credentials;
import okhttp3.Headers;

/// Who we are to the server, in headers. Only this class reveals a secret, and it has no text.
final class Identity {
    private final Credentials credentials;

    Identity(Credentials credentials) {
        this.credentials = credentials;
    }

    Headers headers(Ask.Scope scope) {
        Headers.Builder headers = new Headers.Builder();
        if (scope == Ask.Scope.NOBODY) {
            return headers.build();
        }
        switch (credentials) {
            case Credentials.Key(var key, var _) -> headers.add("X-API-Key", key.reveal());
            case Credentials.Bearer(var token, var _) -> headers.add("Authorization", "Bearer " + token.reveal());
            case Credentials.None _ -> {}
        }
        if (scope == Ask.Scope.PROJECT) {
            headers.add(
                    credentials instanceof Credentials.Key ? "X-Project-Name" : "X-Project-ID", credentials.project());
        }
        return headers.build();
    }

    /// `text` without the secret, should somebody have echoed it.
    String masked(String text) {
        return switch (credentials) {
            case Credentials.Key(var key, var _) -> text.replace(key.reveal(), key.toString());
            case Credentials.Bearer(var token, var _) -> text.replace(token.reveal(), token.toString());
            case Credentials.None _ -> text;
        };
    }
}
