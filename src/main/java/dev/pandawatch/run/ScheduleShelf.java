package dev.pandawatch.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where what was seen of schedules is kept from one start of the program to the next. Each call may block.
public interface ScheduleShelf {

    /// [ScheduleBook#EMPTY] if there is none.
    ///
    /// @param connection tells one server and project from every other
    ScheduleBook read(String connection);

    void write(String connection, ScheduleBook book);

    /// Keeps them no longer than the program runs. Any thread may use it.
    static ScheduleShelf inMemory() {
        Map<String, ScheduleBook> books = new ConcurrentHashMap<>();
        return new ScheduleShelf() {
            @Override
            public ScheduleBook read(String connection) {
                return books.getOrDefault(connection, ScheduleBook.EMPTY);
            }

            @Override
            public void write(String connection, ScheduleBook book) {
                books.put(connection, book);
            }
        };
    }
}
