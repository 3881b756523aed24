package dev.pandawatch.storage;

import java.io.IOException;
import java.nio.file.Path;

/// A file of ours whose content is none of ours, or is cut off. It was put aside, so that nothing of it is lost.
public final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path aside;

    DamagedFile(Path path, Path aside) {
        super(path + " is damaged and was put aside as " + aside);
        this.aside = aside;
    }

    /// Where it is now.
    public Path aside() {
        return aside;
    }
}
