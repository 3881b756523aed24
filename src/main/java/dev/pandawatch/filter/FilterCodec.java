package dev.pandawatch.filter;

import dev.pandawatch.parse.Parsed;

/// Filters as JSON text and back, without loss: unknown keys, foreign values, every digit, and the order of keys.
///
/// A port, because reading JSON takes a library that this package does not import.
public interface FilterCodec {

    /// Over several lines, for people.
    String write(FilterDocument document);

    /// The document that `text` holds, or why it holds none: no JSON, at which line and column; no object; a key
    /// that is there twice, of which the server would silently keep the last (F121). Never throws.
    Parsed<FilterDocument> read(String text);
}
