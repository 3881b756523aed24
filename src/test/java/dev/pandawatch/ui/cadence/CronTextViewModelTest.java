package dev.pandawatch.ui.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.cadence.Caution.Kind;
import dev.pandawatch.cadence.CronField;
import dev.pandawatch.cadence.CronPreset;
import dev.pandawatch.cadence.Repair;
import dev.pandawatch.ui.cadence.CronVerdict.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CronTextViewModelTest {
    private final StringProperty wire = new SimpleStringProperty("daily");
    private final CronTextViewModel text = new CronTextViewModel(wire, () -> Instant.parse("2026-11-22T21:40:00Z"));

    private List<Kind> cautions() {
        return text.advice().getValue().stream()
                .map(advice -> advice.caution().kind())
                .toList();
    }

    @Test
    void everyRecordedExpressionIsShownAndNeverRewritten() throws IOException {
        List<String> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(600);

        assertThat(expressions).allSatisfy(expression -> {
            wire.set("cron:" + expression);
            assertThat(text.cronProperty().get()).isEqualTo(expression);
            text.caretProperty().set(Math.min(3, expression.length()));
            assertThat(text.token().getValue()).isNotNull();
            assertThat(wire.get()).isEqualTo("cron:" + expression);
        });
    }

    private static List<String> expressions() throws IOException {
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CronTextViewModelTest.class.getResourceAsStream(
                        "/dev/pandawatch/cadence/vectors-public.jsonl")),
                StandardCharsets.UTF_8))) {
            JsonMapper json = new JsonMapper();
            return rows.lines()
                    .map(row -> json.readTree(row).get("expr").asString())
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"daily", "hourly", "cron:", "cron: 0 3  * * MON ", "cron:@Daily", "cron:nonsense"})
    void lookingChangesNothing(String before) {
        wire.set(before);

        text.caretProperty().set(2);
        assertThat(text.previewed().getValue()).isNotEmpty();

        assertThat(wire.get()).isEqualTo(before);
    }

    @Test
    void anIntervalLeavesTheFieldEmptyAndTypingReplacesIt() {
        assertThat(text.cronProperty().get()).isEmpty();
        assertThat(text.intervalProperty().get()).isTrue();

        text.cronProperty().set("0 6 * * MON");
        assertThat(wire.get()).isEqualTo("cron:0 6 * * MON");
        assertThat(text.intervalProperty().get()).isFalse();

        text.cronProperty().set("");
        assertThat(wire.get()).isEqualTo("cron:");
        assertThat(text.verdict().getValue().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void whatAnIntervalReplacesCanBeUsedAgain() {
        wire.set("cron:0 6  * * MON");
        wire.set("cron:0 6  * * MOND");
        wire.set("weekly");
        assertThat(text.lastCronProperty().get()).isEmpty();

        wire.set("cron:0 6  * * MON");
        wire.set("weekly");
        assertThat(text.lastCronProperty().get()).contains("0 6  * * MON");

        text.useLast();
        assertThat(wire.get()).isEqualTo("cron:0 6  * * MON");
    }

    @Test
    void anErrorIsPlacedAndReadWithItsFirstRepair() {
        text.cronProperty().set("0 25 1 * 1");

        assertThat(text.verdict().getValue().place()).hasValueSatisfying(place -> {
            assertThat(place.field()).isEqualTo(CronField.HOUR);
            assertThat(place.offset()).isEqualTo(2);
        });
        Repair first = text.repairs().getValue().getFirst();
        assertThat(text.previewsRepair().getValue()).contains(first);
        assertThat(text.previewed().getValue()).isEqualTo("cron:" + first.text());
        assertThat(cautions()).contains(Kind.EITHER_DAY);
        assertThat(wire.get()).isEqualTo("cron:0 25 1 * 1");

        assertThat(text.takeFirst()).isTrue();
        assertThat(wire.get()).isEqualTo("cron:" + first.text());
        assertThat(text.caretProperty().get()).isEqualTo(first.text().length());
        assertThat(text.repairs().getValue()).isEmpty();
        assertThat(text.previewsRepair().getValue()).isEmpty();
        assertThat(text.takeFirst()).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            daily                    | VALID    | 5
            cron:0 6,18 * * 1-5      | VALID    | 19
            'cron:  0 3 * * *  '     | VALID    | 14
            cron:0 0 31 2 *          | BLOCKED  | 15
            cron:0 0 1 1 * 0 2027    | BLOCKED  | 21
            cron:R 3 * * *           | BLOCKED  | 14
            cron:0 25 * * *          | REFUSED  | 15
            hourly                   | REFUSED  | 6
            cron:0 0 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17 * * | TOO_LONG | 54
            """)
    void theVerdictSaysWhatTheServerWouldDo(String set, State state, int length) {
        wire.set(set);

        assertThat(text.verdict().getValue().state()).isEqualTo(state);
        assertThat(text.verdict().getValue().length()).isEqualTo(length);
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 0 31 2 *            | NEVER_FIRES | 0 0 L 2 *
            0 0 30 2 1            | DEAD_DAY    | 0 0 * 2 1
            0 0 1 * mon#2         | NEVER_MEET  | 0 0 * * mon#2
            0 0 1 1 * 0 2025      | OVER        | 0 0 1 1 *
            0 0 1 1 * 0 2027      | ENDS        | 0 0 1 1 *
            R 3 * * *             | RANDOM      | 0 3 * * *
            """)
    void whatBlocksSavingHasARemedyThatAltEnterTakes(String typed, Kind kind, String remedy) {
        text.cronProperty().set(typed);
        assertThat(cautions()).first().isEqualTo(kind);

        assertThat(text.takeFirst()).isTrue();

        assertThat(wire.get()).isEqualTo("cron:" + remedy);
        assertThat(text.verdict().getValue().state()).isEqualTo(State.VALID);
    }

    @Test
    void aRemedyOfAWarningIsTakenOnlyByHand() {
        text.cronProperty().set("0 0 1 * 1");
        assertThat(text.takeFirst()).isFalse();

        text.use(text.advice().getValue().getFirst().remedies().getFirst().cron());

        assertThat(wire.get()).isEqualTo("cron:0 0 * * 1");
        assertThat(cautions()).isEmpty();
    }

    @Test
    void keepingTheOrHoldsUntilTheTextIsAnotherOne() {
        text.cronProperty().set("0 0 1 * 1");
        text.keepEitherDay();
        assertThat(text.keptEitherDayProperty().get()).isTrue();

        text.cronProperty().set("0 0 2 * 1");
        assertThat(text.keptEitherDayProperty().get()).isFalse();
    }

    @Test
    void aPresetIsPutIntoTheField() {
        text.use(CronPreset.FIRST_MONDAY);

        assertThat(wire.get()).isEqualTo("cron:0 6 * * 1#1");
    }

    @Test
    void theTokenIsTheOneAtTheCaret() {
        wire.set("cron:0 6,18 * * 1-5");
        text.caretProperty().set(4);

        assertThat(text.token().getValue().segment().field()).isEqualTo(CronField.HOUR);
        assertThat(text.token().getValue().from()).isEqualTo(4);
    }
}
