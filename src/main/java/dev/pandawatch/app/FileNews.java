package dev.pandawatch.app;

import dev.pandawatch.state.Notice;
import dev.pandawatch.state.Notices;
import dev.pandawatch.storage.DamagedFile;
import dev.pandawatch.storage.FileTrouble;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Says once of each file that the system refuses it, and of a damaged one where it is kept now.
final class FileNews implements FileTrouble {
    private static final Logger LOG = System.getLogger(FileNews.class.getName());

    private final Notices notices;
    private final Executor ui;
    private final Set<Path> told = new HashSet<>();

    /// @param ui runs on the UI thread
    FileNews(Notices notices, Executor ui) {
        this.notices = notices;
        this.ui = ui;
    }

    @Override
    public void met(Path file, IOException why) {
        ui.execute(() -> {
            if (why instanceof DamagedFile damaged) {
                LOG.log(Level.WARNING, damaged.getMessage());
                notices.tell(
                        Notice.Kind.PROBLEM,
                        "notice.file.damaged",
                        file.toString(),
                        damaged.aside().toString());
            } else if (told.add(file)) {
                LOG.log(Level.WARNING, "cannot read or write " + file + ": " + why);
                tell(file, why instanceof FileSystemException refused ? refused.getReason() : why.getMessage());
            }
        });
    }

    private void tell(Path file, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            notices.tell(Notice.Kind.PROBLEM, "notice.file", file.toString());
        } else {
            notices.tell(Notice.Kind.PROBLEM, "notice.file.why", file.toString(), reason);
        }
    }
}
