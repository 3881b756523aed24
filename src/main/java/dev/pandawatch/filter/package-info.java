/// What a monitor evaluates: the filters of both targets, strict as we send them and loose as the server stores them.
///
/// Floor 2: pure, imports `parse` only, so that every rule is testable without a screen and without a server.
@NullMarked
package dev.pandawatch.filter;

import org.jspecify.annotations.NullMarked;
