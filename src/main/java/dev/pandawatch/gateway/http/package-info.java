/// The server over HTTP: the only package that knows OkHttp, and the only one that knows the JSON of the API.
///
/// Imports the ports of `gateway` and the nouns that they speak of. Strict out: what is written comes from sound values
/// only. Lenient in: what is read may hold anything, and only a body of another kind altogether is refused.
@NullMarked
package dev.pandawatch.gateway.http;

import org.jspecify.annotations.NullMarked;
