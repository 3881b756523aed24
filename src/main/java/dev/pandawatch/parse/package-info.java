/// The words every parser speaks: a value that is right, or the list of what is wrong with it.
///
/// Floor 1: imports nothing, so that every other package may speak these words.
@NullMarked
package dev.pandawatch.parse;

import org.jspecify.annotations.NullMarked;
