package dev.pandawatch.notice;

/// Where the books of all connections are kept from one start of the program to the next. Each call may block.
public interface NoticeShelf {

    /// [NoticeBook#EMPTY] if there is none.
    ///
    /// @param connection tells one server and project from every other
    NoticeBook read(String connection);

    void write(String connection, NoticeBook book);
}
