package dev.pandawatch.cadence;

/// Usual schedules to begin with, all on the UTC clock.
public enum CronPreset {
    HOURLY("cadence.preset.hourly", "0 * * * *"),
    WEEKDAY_MORNINGS("cadence.preset.weekday-mornings", "0 6 * * 1-5"),
    TWICE_A_DAY("cadence.preset.twice-a-day", "0 6,18 * * *"),
    MONDAY_MORNING("cadence.preset.monday-morning", "0 6 * * 1"),
    FIRST_OF_THE_MONTH("cadence.preset.first-of-the-month", "0 6 1 * *"),
    LAST_DAY_OF_THE_MONTH("cadence.preset.last-day-of-the-month", "0 23 L * *"),
    FIRST_MONDAY("cadence.preset.first-monday", "0 6 * * 1#1");

    private final String key;
    private final String cron;

    CronPreset(String key, String cron) {
        this.key = key;
        this.cron = cron;
    }

    /// Its name, as a dotted key of `messages.properties`.
    public String key() {
        return key;
    }

    public String cron() {
        return cron;
    }
}
