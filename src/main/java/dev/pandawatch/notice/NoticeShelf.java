package dev.pandawatch.notice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where the books of all connections are kept from one start of the program to the next. Each call may block.
public interface NoticeShelf {

    /// [NoticeBook#EMPTY] if there is none.
    ///
    /// @param connection tells one server and project from every other
    NoticeBook read(String connection);

    void write(String connection, NoticeBook book);

    /// Keeps them no longer than the program runs. Any thread may use it.
    static NoticeShelf inMemory() {
        Map<String, NoticeBook> books = new ConcurrentHashMap<>();
        return new NoticeShelf() {
            @Override
            public NoticeBook read(String connection) {
                return books.getOrDefault(connection, NoticeBook.EMPTY);
            }

            @Override
            public void write(String connection, NoticeBook book) {
                books.put(connection, book);
            }
        };
    }
}
