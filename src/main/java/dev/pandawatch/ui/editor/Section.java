package dev.pandawatch.ui.editor;

import java.util.Locale;
import java.util.Optional;

/// The parts of the form, in the order in which they stand; Ctrl 1 to 7 go there.
public enum Section {
    IDENTITY,
    METRICS,
    FILTERS,
    CADENCE,
    SAMPLING,
    MODEL,
    OPTIONS;

    /// Where `field`, a wire path, is edited; empty for the definition as a whole and for fields without a control.
    public static Optional<Section> of(String field) {
        return switch (DraftFields.root(field)) {
            case DraftFields.NAME, DraftFields.TARGET -> Optional.of(IDENTITY);
            case DraftFields.METRICS -> Optional.of(METRICS);
            case DraftFields.FILTERS -> Optional.of(FILTERS);
            case DraftFields.CADENCE -> Optional.of(CADENCE);
            case DraftFields.SAMPLING_RATE -> Optional.of(SAMPLING);
            case DraftFields.MODEL -> Optional.of(MODEL);
            case DraftFields.ONLY_IF_CHANGED, DraftFields.WEIGHTS -> Optional.of(OPTIONS);
            default -> Optional.empty();
        };
    }

    /// In message keys and style classes.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
