package dev.pandawatch.ui.forecast;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.Phrase;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.forecast.ChangeRule;
import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.ForecastRemedy;
import dev.pandawatch.forecast.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What each run and the next 30 days will evaluate and cost, as far as the inputs are known.
public final class ForecastViewModel {
    private final ForecastInputs inputs;
    private final AssumptionFields fields = new AssumptionFields();
    private final StringProperty percent = new SimpleStringProperty(this, "percent", "");
    private final StringProperty budgetText = new SimpleStringProperty(this, "budgetText", "");
    private final ObjectProperty<Consumer<Instant>> onStartDate =
            new SimpleObjectProperty<>(this, "onStartDate", _ -> {});
    private final ObjectProperty<Consumer<Cadence>> onCadence = new SimpleObjectProperty<>(this, "onCadence", _ -> {});
    private final ObjectBinding<Optional<Workload>> run;
    private final ObjectBinding<Outlook> outlook;
    private final ObjectBinding<ChangeRule> rule;
    private final ObjectBinding<Optional<ChangeRule.Verdict>> verdict;
    private final ObjectBinding<Budget> budget;
    private final ObjectBinding<Comparison> comparison;
    private final ObservableValue<List<ForecastRemedy>> remedies;

    /// @param now on the server's clock
    public ForecastViewModel(Instant now) {
        inputs = new ForecastInputs(now);
        run = Bindings.createObjectBinding(
                this::workload,
                inputs.matchesProperty(),
                inputs.rateProperty(),
                inputs.metricsProperty(),
                inputs.judgeCallsProperty());
        outlook = Bindings.createObjectBinding(this::look, inputs.ofTheOutlook(fields));
        rule = Bindings.createObjectBinding(
                this::changeRule,
                inputs.onlyIfChangedProperty(),
                inputs.lastRunAtProperty(),
                inputs.targetProperty(),
                inputs.filtersProperty());
        verdict = Bindings.createObjectBinding(this::judge, rule, inputs.changedProperty());
        budget = Bindings.createObjectBinding(() -> Budget.of(outlook.get(), budgetText.get()), outlook, budgetText);
        comparison = Bindings.createObjectBinding(this::compare, outlook, inputs.storedProperty());
        remedies = outlook.map(next -> next.known().map(ForecastRemedy::of).orElse(List.of()));
        inputs.rateProperty().subscribe(this::showPercent);
        percent.subscribe((_, typed) -> readPercent(typed));
    }

    public ForecastInputs inputs() {
        return inputs;
    }

    public AssumptionFields fields() {
        return fields;
    }

    /// The rate in percent, as typed; what it means stands in the rate of the inputs too.
    public StringProperty percentProperty() {
        return percent;
    }

    private void showPercent(String rate) {
        Optional<BigDecimal> shown = Rates.number(Rates.fraction(percent.get()));
        Optional<BigDecimal> meant = Rates.number(rate);
        boolean same = (shown.isPresent() && meant.isPresent())
                ? shown.get().compareTo(meant.get()) == 0
                : percent.get().equals(rate);
        if (!same) {
            percent.set(Rates.percent(rate));
        }
    }

    private void readPercent(String typed) {
        if (!Rates.percent(inputs.rateProperty().get()).equals(typed)) {
            inputs.rateProperty().set(Rates.fraction(typed));
        }
    }

    /// From 0 to 1; empty if what is typed is no such number. Zero cannot be saved, but is explained.
    public OptionalDouble rate() {
        return Rates.rate(inputs.rateProperty().get());
    }

    /// Sets a rate of four decimals.
    public void setRate(double rate) {
        inputs.rateProperty().set(Rates.text(rate));
    }

    /// One run now; empty while the count or the rate is not known.
    public ObservableValue<Optional<Workload>> run() {
        return run;
    }

    private Optional<Workload> workload() {
        OptionalDouble rate = rate();
        return inputs.matchesProperty()
                .get()
                .filter(_ -> rate.isPresent())
                .map(matches -> Workload.of(
                        matches,
                        rate.getAsDouble(),
                        inputs.metricsProperty().get(),
                        inputs.judgeCallsProperty().get()));
    }

    public ObservableValue<Outlook> outlook() {
        return outlook;
    }

    private Outlook look() {
        return inputs.matchesProperty()
                .get()
                .map(matches -> Outlook.of(
                        new Outlook.Asked(
                                matches,
                                rate(),
                                inputs.metricsProperty().get().size(),
                                inputs.cadenceProperty().get(),
                                inputs.nextProperty().get()),
                        inputs,
                        fields))
                .orElseGet(() -> new Outlook.Waits(Outlook.Gap.COUNT));
    }

    /// Everything that the forecast takes for granted.
    public List<Phrase> assumed(Forecast forecast) {
        return fields.assumed(forecast, inputs.volumeProperty().get());
    }

    /// With which filters to count what "skip if unchanged" would see; empty if no count is needed.
    public ObservableValue<Optional<FilterDocument>> question() {
        return rule.map(ChangeRule::question);
    }

    public ObservableValue<ChangeRule> rule() {
        return rule;
    }

    /// What would become of a firing now; empty while its count is awaited.
    public ObservableValue<Optional<ChangeRule.Verdict>> verdict() {
        return verdict;
    }

    private ChangeRule changeRule() {
        return new ChangeRule(
                inputs.onlyIfChangedProperty().get(),
                inputs.lastRunAtProperty().get(),
                inputs.targetProperty().get().filters(),
                inputs.filtersProperty().get());
    }

    private Optional<ChangeRule.Verdict> judge() {
        ChangeRule now = rule.get();
        return now.question().isEmpty()
                ? Optional.of(now.verdict(0))
                : inputs.changedProperty().get().map(now::verdict);
    }

    /// What would score each target less often.
    public ObservableValue<List<ForecastRemedy>> remedies() {
        return remedies;
    }

    /// Does what the remedy says.
    public void take(ForecastRemedy remedy) {
        switch (remedy) {
            case ForecastRemedy.StartDate(var from, var _) -> onStartDate.get().accept(from);
            case ForecastRemedy.LowerRate(var rate, var _) -> setRate(rate);
            case ForecastRemedy.RarerCadence(var cadence, var _) ->
                onCadence.get().accept(cadence);
        }
    }

    public ObjectProperty<Consumer<Instant>> onStartDateProperty() {
        return onStartDate;
    }

    public ObjectProperty<Consumer<Cadence>> onCadenceProperty() {
        return onCadence;
    }

    /// Units in 30 days, as typed.
    public StringProperty budgetTextProperty() {
        return budgetText;
    }

    public ObservableValue<Budget> budget() {
        return budget;
    }

    /// Takes the rate that fits the budget; does nothing while there is none.
    public void applyBudget() {
        if (budget.get() instanceof Budget.Fits(var rate)) {
            setRate(rate);
        }
    }

    public ObservableValue<Comparison> comparison() {
        return comparison;
    }

    private Comparison compare() {
        return inputs.storedProperty()
                .get()
                .flatMap(stored -> outlook.get().known().map(after -> Comparison.of(stored, after, inputs, fields)))
                .orElseGet(Comparison.None::new);
    }
}
