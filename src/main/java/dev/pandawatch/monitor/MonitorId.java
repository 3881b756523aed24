package dev.pandawatch.monitor;

/// The server's id of a monitor, in its canonical form.
public record MonitorId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
