package dev.pandawatch.ui.forecast;

import dev.pandawatch.forecast.Forecast;
import dev.pandawatch.forecast.Forecast.Day;
import dev.pandawatch.forecast.Rounding;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Styles;
import dev.pandawatch.ui.kit.TextBinding;
import dev.pandawatch.ui.kit.View;
import dev.pandawatch.ui.kit.Views;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The next 30 days: firings, units and overage, each day as a bar or a row, and the rate that fits a budget.
public final class MonthView implements View {
    private static final DateTimeFormatter UNDER_A_BAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter IN_A_ROW = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final ForecastViewModel viewModel;
    private final Views views;
    private final InstantText times;
    private final Messages messages;
    private final DayChart chart = new DayChart();

    @FXML
    private ToggleButton dayTableShown;

    @FXML
    private Label waits;

    @FXML
    private VBox figures;

    @FXML
    private Label monthFirings;

    @FXML
    private Label monthUnits;

    @FXML
    private Label monthOverage;

    @FXML
    private Label monthPaused;

    @FXML
    private StackPane days;

    @FXML
    private TableView<Day> dayTable;

    @FXML
    private TextField budget;

    @FXML
    private Label budgetAnswer;

    @FXML
    private Button useBudget;

    @FXML
    private VBox assumptions;

    public MonthView(ForecastViewModel viewModel, Views views, InstantText times) {
        this.viewModel = viewModel;
        this.views = views;
        this.times = times;
        this.messages = views.messages();
    }

    @FXML
    private void initialize() {
        viewModel.inputs().zoneProperty().set(times.zone());
        days.getChildren().addFirst(chart);
        chart.setWords(this::words, day -> UNDER_A_BAR.format(day.date()));
        dayTable.getColumns().add(column("cost.day", day -> IN_A_ROW.format(day.date())));
        dayTable.getColumns().add(number("cost.day.firings", Day::firings));
        dayTable.getColumns()
                .add(number("cost.day.low", day -> Rounding.about(day.units().low())));
        dayTable.getColumns()
                .add(number("cost.day.likely", day -> Rounding.about(day.units().likely())));
        dayTable.getColumns()
                .add(number("cost.day.high", day -> Rounding.about(day.units().high())));
        dayTable.setSelectionModel(null);
        dayTableShown.selectedProperty().subscribe(table -> {
            show(chart, !table);
            show(dayTable, table);
        });
        assumptions.getChildren().add(views.load(new AssumptionsView(viewModel, messages)));
        TextBinding.bind(budget, viewModel.budgetTextProperty());
        viewModel.outlook().subscribe(this::tell);
        viewModel.budget().subscribe(this::answer);
        viewModel.inputs().pausedProperty().subscribe(paused -> show(monthPaused, paused));
    }

    private void tell(Outlook now) {
        show(figures, now.known().isPresent());
        show(dayTableShown, now.known().isPresent());
        show(waits, now instanceof Outlook.Waits);
        switch (now) {
            case Outlook.Waits(var gap) -> waits.setText(messages.text(gap.key()));
            case Outlook.Foretold(var forecast) -> tell(forecast);
        }
    }

    private void tell(Forecast forecast) {
        Forecast.Overage overage = forecast.overage();
        monthFirings.setText(messages.text("cost.month.number", forecast.firings()));
        monthUnits.setText(messages.text(
                "cost.month.about", Rounding.about(forecast.units().likely())));
        monthOverage.setText(messages.text(
                overage.low().compareTo(overage.high()) == 0 ? "cost.month.dollars" : "cost.month.dollar-range",
                dollars(overage.low()),
                dollars(overage.high())));
        chart.show(forecast.days());
        if (!dayTable.getItems().equals(forecast.days())) {
            dayTable.getItems().setAll(forecast.days());
        }
    }

    private static String dollars(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : Rounding.dollars(amount).toPlainString();
    }

    private String words(Day day) {
        return messages.text(
                "cost.day.words",
                IN_A_ROW.format(day.date()),
                day.firings(),
                Rounding.about(day.units().likely()),
                Rounding.about(day.units().low()),
                Rounding.about(day.units().high()));
    }

    private void answer(Budget now) {
        show(useBudget, now instanceof Budget.Fits);
        budget.pseudoClassStateChanged(Styles.ERROR, now instanceof Budget.Unreadable);
        budgetAnswer.setText(
                switch (now) {
                    case Budget.NotAsked _ -> "";
                    case Budget.Unreadable _ -> messages.text("cost.budget.unreadable");
                    case Budget.TooSmall _ -> messages.text("cost.budget.too-small");
                    case Budget.Fits(var rate) -> messages.text("cost.budget.fits", Rates.percent(Rates.text(rate)));
                });
        show(budgetAnswer, !budgetAnswer.getText().isEmpty());
    }

    @FXML
    private void useBudget() {
        viewModel.applyBudget();
    }

    private TableColumn<Day, String> column(String key, Function<Day, String> value) {
        TableColumn<Day, String> column = new TableColumn<>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setSortable(false);
        return column;
    }

    private TableColumn<Day, String> number(String key, Function<Day, Number> value) {
        TableColumn<Day, String> column = column(key, day -> messages.text("cost.month.number", value.apply(day)));
        column.getStyleClass().add("number");
        return column;
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
