package dev.pandawatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.ui.kit.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keys that are put together of a beginning and the name of a constant: each constant has its words.
class ComposedKeysTest {
    private final Messages messages = Messages.bundled();

    @ParameterizedTest(name = "{0}[{1}]{2}")
    @CsvSource({
        "detail.vacuous., monitor.MetricTraits$VacuousPass, '', NEVER",
        "detail.mark., ui.kit.FiringMark, '', ''",
        "detail.start., ui.kit.FiringSign$Start, '', DUE",
        "detail.cause., run.Cause$Standing, '', ''",
        "detail.advice., ui.detail.Advice, '', NONE",
        "detail.trend.why., ui.detail.TrendPoint$Why, '', ''",
        "detail.compare.doubt., ui.detail.TrendPoint$Why, '', NOT_ASKED",
        "monitors.health., run.MonitorHealth$State, '', ''",
        "monitors.health., ui.monitors.RowHealth, '', ''",
        "monitors.among., ui.monitors.RowHealth, '', ''",
        "monitors.facet., ui.monitors.Facet, '', ''",
        "monitors.facet., ui.monitors.Facet, .tip, ''",
        "monitors.column., ui.monitors.SortOrder$Column, '', ''",
        "monitors.under-way., ui.monitors.MonitorAction, '', ''"
    })
    void eachConstantHasWords(String beginning, String name, String end, String without) throws ClassNotFoundException {
        List<String> keys = Arrays.stream(
                        Class.forName("dev.pandawatch." + name).getEnumConstants())
                .map(Object::toString)
                .filter(constant -> !constant.equals(without))
                .map(constant -> beginning + constant.toLowerCase(Locale.ROOT).replace('_', '-') + end)
                .toList();

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages.text(key)).isNotBlank());
    }
}
