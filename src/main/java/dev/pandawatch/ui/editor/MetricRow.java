package dev.pandawatch.ui.editor;

/// One metric to choose.
///
/// @param description the server's sentence, empty if it gave none
/// @param category the server's word, empty if it does not offer the metric
/// @param times how often it is chosen; twice is evaluated and billed twice (F28)
public record MetricRow(
        String name,
        String description,
        String category,
        int times,
        Offer offer,
        MetricFacts facts,
        MetricPrompts prompts) {

    /// Whether the server will take a metric for this target.
    public enum Offer {
        OFFERED,
        /// It is one of the other target (F28).
        OTHER_TARGET,
        /// The server does not know it.
        UNKNOWN,
        /// The server has not said yet what it offers.
        UNREAD
    }

    public boolean chosen() {
        return times > 0;
    }
}
