package dev.pandawatch.settings;

import java.util.concurrent.atomic.AtomicReference;

/// Where the columns of the monitors list are kept from one start of the program to the next. Each call may block.
public interface ColumnShelf {

    /// [ColumnLayout#USUAL] if nothing is kept.
    ColumnLayout read();

    void write(ColumnLayout layout);

    /// Keeps them no longer than the program runs. Any thread may use it.
    static ColumnShelf inMemory() {
        AtomicReference<ColumnLayout> kept = new AtomicReference<>(ColumnLayout.USUAL);
        return new ColumnShelf() {
            @Override
            public ColumnLayout read() {
                return kept.get();
            }

            @Override
            public void write(ColumnLayout layout) {
                kept.set(layout);
            }
        };
    }
}
