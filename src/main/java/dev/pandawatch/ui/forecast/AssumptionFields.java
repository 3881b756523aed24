package dev.pandawatch.ui.forecast;

import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.forecast.Assumptions;
import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.ForecastWords;
import dev.pandawatch.forecast.Growth;
import dev.pandawatch.forecast.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What a person assumes instead of the program. A blank or unreadable field means the program's own assumption.
public final class AssumptionFields {
    private final StringProperty growth = new SimpleStringProperty(this, "growth", "");
    private final StringProperty price = new SimpleStringProperty(this, "price", "");
    private final StringProperty included = new SimpleStringProperty(this, "included", "");

    /// Targets more each day; blank for what the last days brought.
    public StringProperty growthProperty() {
        return growth;
    }

    /// US dollars a unit; blank for [Assumptions#PRICE].
    public StringProperty priceProperty() {
        return price;
    }

    /// Whole units; blank if not known.
    public StringProperty includedProperty() {
        return included;
    }

    /// Whether the growth is no number of zero or more.
    public ObservableValue<Boolean> growthUnreadable() {
        return growth.map(text -> unreadable(text, false));
    }

    /// Whether the price is no number of zero or more.
    public ObservableValue<Boolean> priceUnreadable() {
        return price.map(text -> unreadable(text, false));
    }

    /// Whether the included units are no whole number of zero or more.
    public ObservableValue<Boolean> includedUnreadable() {
        return included.map(text -> unreadable(text, true));
    }

    private static boolean unreadable(String text, boolean whole) {
        return !text.isBlank() && amount(text, whole).isEmpty();
    }

    Optional<Growth> ownGrowth() {
        return amount(growth.get(), false).map(BigDecimal::doubleValue).map(Growth::of);
    }

    /// @param measured what counts unless a person knows better
    Assumptions with(Growth measured) {
        OptionalLong units = amount(included.get(), true)
                .map(whole -> OptionalLong.of(whole.longValue()))
                .orElseGet(OptionalLong::empty);
        return new Assumptions(
                ownGrowth().orElse(measured), amount(price.get(), false).orElse(Assumptions.PRICE), units);
    }

    /// Everything that `forecast` takes for granted, as it came about.
    List<Phrase> assumed(Forecast forecast, Volume volume) {
        List<Phrase> assumed = new ArrayList<>(ForecastWords.assumed(forecast));
        if (ownGrowth().isPresent()) {
            double own = forecast.assumptions().growth().likely();
            assumed.set(0, new Phrase("cost.assumed.own-growth", List.of(Rounding.about(own))));
        } else if (volume instanceof Volume.Failed) {
            assumed.set(0, new Phrase("cost.assumed.growth-failed", List.of()));
        } else if (volume instanceof Volume.Unread) {
            assumed.set(0, new Phrase("cost.assumed.growth-unread", List.of()));
        }
        return List.copyOf(assumed);
    }

    /// Not negative, of a size that people mean; thousands may be set off by commas.
    static Optional<BigDecimal> amount(String text, boolean whole) {
        BigDecimal most = BigDecimal.valueOf(1_000_000_000_000L);
        return Rates.number(text.replace(",", ""))
                .filter(value -> value.signum() >= 0 && value.compareTo(most) <= 0)
                .filter(value -> !whole || value.stripTrailingZeros().scale() <= 0);
    }
}
