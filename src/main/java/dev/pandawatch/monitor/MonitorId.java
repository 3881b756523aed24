package dev.pandawatch.monitor;

/// The server's id of a monitor, in its canonical form; never blank, for a blank one would address all monitors.
public record MonitorId(String value) {
    public MonitorId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a blank id names no monitor");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
