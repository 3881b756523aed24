package dev.pandawatch.storage;

import java.io.IOException;
import java.nio.file.Path;

/// Hears of a file that could not be read or replaced. What it would have kept ends with the program; nothing else
/// comes of it. Any thread may call it.
@FunctionalInterface
public interface FileTrouble {

    void met(Path file, IOException why);
}
