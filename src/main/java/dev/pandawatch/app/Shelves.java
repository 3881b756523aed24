package dev.pandawatch.app;

import dev.pandawatch.notice.NoticeShelf;
import dev.pandawatch.run.ScheduleShelf;
import dev.pandawatch.settings.ColumnShelf;
import dev.pandawatch.storage.AppFiles;
import dev.pandawatch.storage.FileTrouble;
import dev.pandawatch.storage.NoticeFile;
import dev.pandawatch.storage.PreferencesFile;
import dev.pandawatch.storage.ScheduleFile;
import java.time.InstantSource;

/// Where the program keeps what it knows from one start to the next.
record Shelves(ScheduleShelf schedules, NoticeShelf notices, ColumnShelf columns) {

    /// In files on this machine.
    static Shelves in(AppFiles files, InstantSource clock, FileTrouble trouble) {
        return new Shelves(
                new ScheduleFile(files.schedules(), clock, trouble),
                new NoticeFile(files.notices(), trouble),
                new PreferencesFile(files.preferences(), trouble));
    }

    /// No longer than the program runs.
    static Shelves inMemory() {
        return new Shelves(ScheduleShelf.inMemory(), NoticeShelf.inMemory(), ColumnShelf.inMemory());
    }
}
