package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterEditorViewModelTest {
    private final FilterEditorViewModel editor = new FilterEditorViewModel();

    @Test
    void everyTraceKeyHasAControl() {
        editor.statusProperty().set("COMPLETED");
        editor.sessionIdProperty().set("s-1");
        editor.userIdProperty().set("u-1");
        editor.nameProperty().set("checkout");
        editor.tags().pendingProperty().set("prod,canary");
        editor.from().dayProperty().set("2026-10-15");
        editor.to().dayProperty().set("2026-10-16");
        editor.to().timeProperty().set("12:00");

        assertThat(editor.documentProperty().get())
                .isEqualTo(document(
                        "status", "COMPLETED",
                        "session_id", "s-1",
                        "user_id", "u-1",
                        "name", "checkout",
                        "tags", List.of("prod", "canary"),
                        "date_from", "2026-10-15T00:00:00Z",
                        "date_to", "2026-10-16T12:00:00Z"));
        assertThat(Target.TRACE.filterKeys())
                .allSatisfy(key -> assertThat(editor.offered(key).getValue()).isTrue());
    }

    @Test
    void everySessionKeyHasAControl() {
        editor.targetProperty().set(Target.SESSION);
        editor.hasErrorProperty().set(false);
        editor.minTraceCountProperty().set(" 3 ");

        assertThat(editor.documentProperty().get()).isEqualTo(document("has_error", false, "min_trace_count", 3L));
        assertThat(editor.offered("status").getValue()).isFalse();
        assertThat(editor.offered("has_error").getValue()).isTrue();
    }

    @Test
    void anEmptiedControlTakesItsKeyAway() {
        editor.documentProperty().set(document("user_id", "u-1", "status", "ERROR"));

        editor.userIdProperty().set("");
        editor.statusProperty().set(null);

        assertThat(editor.documentProperty().get()).isEqualTo(FilterDocument.EMPTY);
    }

    @Test
    void whatIsNoNumberStaysAsTypedForTheRulesToRefuse() {
        editor.targetProperty().set(Target.SESSION);
        editor.minTraceCountProperty().set("three");

        assertThat(editor.documentProperty().get().get("min_trace_count")).isEqualTo("three");
        assertThat(editor.rows()).isEmpty();
    }

    @Test
    void whatNobodyTouchedStaysAsItIsStored() {
        FilterDocument stored =
                document("environment", "production", "date_from", "2026-10-15T00:30:00+02:00", "status", "completed");
        editor.documentProperty().set(stored);

        editor.userIdProperty().set("u-1");

        assertThat(editor.documentProperty().get()).isEqualTo(stored.with("user_id", "u-1"));
        assertThat(editor.from().dayProperty().get()).isEqualTo("2026-10-14");
    }

    @Test
    void anUnknownKeyHasARowAndStaysUntilItIsRemoved() {
        editor.documentProperty().set(document("environment", List.of("production", 1L), "user_id", "u-1"));

        StoredRow row = editor.rows().getFirst();
        assertThat(row.known()).isFalse();
        assertThat(row.value()).isEqualTo("[\"production\", 1]");

        editor.remove(row);
        assertThat(editor.rows()).isEmpty();
        assertThat(editor.documentProperty().get()).isEqualTo(document("user_id", "u-1"));
    }

    @Test
    void aValueThatItsControlCannotShowHasARowWithTheReason() {
        editor.documentProperty().set(document("status", "completed", "tags", "prod"));

        assertThat(editor.statusProperty().get()).isNull();
        assertThat(editor.rows())
                .extracting(
                        StoredRow::key, row -> row.problem().map(Violation::key).orElse(""))
                .containsExactly(tuple("status", "filter.status.unknown"), tuple("tags", "filter.tags.required"));
    }

    @Test
    void writingIntoTheControlReplacesAValueThatItCouldNotShow() {
        editor.documentProperty().set(document("status", "completed"));

        editor.statusProperty().set("COMPLETED");

        assertThat(editor.rows()).isEmpty();
        assertThat(editor.documentProperty().get()).isEqualTo(document("status", "COMPLETED"));
    }

    @Test
    void aNullAndAnEmptyTextAreShownAsRows() {
        editor.documentProperty().set(document("user_id", "", "session_id", null));

        assertThat(editor.rows())
                .extracting(StoredRow::key, StoredRow::value)
                .containsExactly(tuple("user_id", "\"\""), tuple("session_id", "null"));
    }

    @Test
    void turningToTheOtherTargetMakesRowsOfWhatItDoesNotKnow() {
        editor.documentProperty().set(document("status", "ERROR", "user_id", "u-1"));

        editor.targetProperty().set(Target.SESSION);

        assertThat(editor.rows()).extracting(StoredRow::key).containsExactly("status");
    }

    @Test
    void aDocumentFromOutsideIsShownAndNotWrittenBack() {
        editor.tags().pendingProperty().set("prod,can");
        FilterDocument earlier = document("tags", List.of("prod"));

        editor.documentProperty().set(earlier);

        assertThat(editor.tags().tags()).containsExactly("prod");
        assertThat(editor.tags().pendingProperty().get()).isEmpty();
        assertThat(editor.documentProperty().get()).isEqualTo(earlier);
    }

    @Test
    void clearTakesEverythingAway() {
        editor.documentProperty().set(document("environment", "production", "user_id", "u-1"));

        editor.clear();

        assertThat(editor.documentProperty().get()).isEqualTo(FilterDocument.EMPTY);
        assertThat(editor.userIdProperty().get()).isEmpty();
    }

    @Test
    void problemsAreToldAtTheirKey() {
        Violation tag = Violation.of("filters -> tags -> 1", "filter.tags.empty");
        Violation date = Violation.of("filters -> date_to", "filter.date.order");
        editor.problemsProperty().set(List.of(tag, date));

        assertThat(editor.problemsAt("tags").getValue()).containsExactly(tag);
        assertThat(editor.problemsAt("date_to").getValue()).containsExactly(date);
        assertThat(editor.problemsAt("date_from").getValue()).isEmpty();
    }

    @Test
    void aProblemOfTheFiltersAsAWholeHasNoKey() {
        Violation all = Violation.of("filters", "failure.said", "no");
        Violation unknown = Violation.of("filters -> environment", "filter.key.unknown", "environment");
        Violation tag = Violation.of("filters -> tags -> 1", "filter.tags.empty");
        editor.documentProperty().set(document("environment", "production"));
        editor.problemsProperty().set(List.of(all, unknown, tag));

        assertThat(editor.homelessProblems().getValue()).containsExactly(all);
    }

    private static FilterDocument document(@Nullable Object... entries) {
        FilterDocument document = FilterDocument.EMPTY;
        List<@Nullable Object> all = Arrays.asList(entries);
        for (int i = 0; i < all.size(); i += 2) {
            document = document.with(String.valueOf(all.get(i)), all.get(i + 1));
        }
        return document;
    }
}
