package dev.pandawatch.gateway;

import java.util.List;

/// A part of a list.
///
/// @param total how many there are in all; may change from page to page (F81)
/// @param offset the place of the first item
public record Page<T>(List<T> items, int total, int offset) {
    public Page {
        items = List.copyOf(items);
    }
}
