package dev.pandawatch.settings;

import java.net.URI;

/// A server and how to speak to it.
///
/// @param baseUrl `http` or `https`, without a trailing slash, query or credentials; see [ConnectionDraft]
/// @param sandbox whether it is the sandbox that runs inside the program
public record ConnectionProfile(String name, URI baseUrl, Credentials credentials, boolean sandbox) {}
