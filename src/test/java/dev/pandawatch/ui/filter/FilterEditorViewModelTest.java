package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterFinding;
import dev.pandawatch.filter.FilterFinding.Kind;
import dev.pandawatch.filter.FilterProse;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterEditorViewModelTest {
    private final FilterEditorViewModel editor = new MatchesBench().editor();

    @Test
    void everyTraceKeyHasAControl() {
        editor.fields().statusProperty().set("COMPLETED");
        editor.fields().sessionIdProperty().set("s-1");
        editor.fields().userIdProperty().set("u-1");
        editor.fields().nameProperty().set("checkout");
        editor.fields().tags().pendingProperty().set("prod,canary");
        editor.fields().from().dayProperty().set("2026-10-15");
        editor.fields().to().dayProperty().set("2026-10-16");
        editor.fields().to().timeProperty().set("12:00");

        assertThat(editor.documentProperty().get())
                .isEqualTo(document(
                        "status", "COMPLETED",
                        "session_id", "s-1",
                        "user_id", "u-1",
                        "name", "checkout",
                        "tags", List.of("prod", "canary"),
                        "date_from", "2026-10-15T00:00:00Z",
                        "date_to", "2026-10-16T12:00:00Z"));
        assertThat(editor.addable()).isEmpty();
    }

    @Test
    void everySessionKeyHasAControl() {
        editor.targetProperty().set(Target.SESSION);
        editor.fields().hasErrorProperty().set(false);
        editor.fields().minTraceCountProperty().set(" 3 ");

        assertThat(editor.documentProperty().get()).isEqualTo(document("has_error", false, "min_trace_count", 3L));
        assertThat(editor.addable()).containsExactly("date_from", "date_to", "user_id", "tags");
        assertThat(editor.editable("status")).isFalse();
    }

    @Test
    void anEmptiedControlTakesItsKeyAway() {
        editor.documentProperty().set(document("user_id", "u-1", "status", "ERROR"));

        editor.fields().userIdProperty().set("");
        editor.fields().statusProperty().set(null);

        assertThat(editor.documentProperty().get()).isEqualTo(FilterDocument.EMPTY);
    }

    @Test
    void whatIsNoNumberStaysAsTypedForTheRulesToRefuse() {
        editor.targetProperty().set(Target.SESSION);
        editor.fields().minTraceCountProperty().set("three");

        assertThat(editor.documentProperty().get().get("min_trace_count")).isEqualTo("three");
        assertThat(kinds()).containsExactly(Kind.COUNT_UNREADABLE);
    }

    @Test
    void whatNobodyTouchedStaysAsItIsStored() {
        FilterDocument stored =
                document("environment", "production", "date_from", "2026-10-15T00:30:00+02:00", "status", "completed");
        editor.documentProperty().set(stored);

        editor.fields().userIdProperty().set("u-1");

        assertThat(editor.documentProperty().get()).isEqualTo(stored.with("user_id", "u-1"));
        assertThat(editor.fields().from().dayProperty().get()).isEqualTo("2026-10-14");
    }

    @Test
    void anUnknownKeyIsAChipAndStaysUntilItIsRemoved() {
        editor.documentProperty().set(document("environment", List.of("production", 1L), "user_id", "u-1"));

        assertThat(keys()).containsExactly("user_id", "environment");
        assertThat(editor.prose().getValue().parts().getLast().value()).isEqualTo("[\"production\", 1]");
        assertThat(kinds()).contains(Kind.UNKNOWN_KEY);

        editor.remove("environment");
        assertThat(editor.documentProperty().get()).isEqualTo(document("user_id", "u-1"));
        assertThat(kinds()).doesNotContain(Kind.UNKNOWN_KEY);
    }

    @Test
    void aRemedyIsTaken() {
        editor.documentProperty().set(document("status", "completed"));
        FilterFinding finding = editor.findings().getValue().getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.STATUS_CASE);

        editor.take(finding.remedies().getFirst());

        assertThat(editor.documentProperty().get()).isEqualTo(document("status", "COMPLETED"));
        assertThat(editor.fields().statusProperty().get()).isEqualTo("COMPLETED");
    }

    @Test
    void findingsFollowTheClockAndTheOptions() {
        editor.documentProperty().set(document("date_to", "2026-12-31T00:00:00Z"));
        assertThat(kinds()).isEmpty();

        editor.nowProperty().set(Instant.parse("2026-12-10T00:00:00Z"));
        assertThat(kinds()).containsExactly(Kind.WINDOW_ENDS_SOON);
        editor.nowProperty().set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(kinds()).containsExactly(Kind.WINDOW_REPEATS);
        editor.onlyIfChangedProperty().set(true);
        assertThat(kinds()).containsExactly(Kind.WINDOW_OVER);
    }

    @Test
    void writingIntoTheControlReplacesAValueThatItCouldNotShow() {
        editor.documentProperty().set(document("status", "completed"));

        editor.fields().statusProperty().set("COMPLETED");

        assertThat(editor.documentProperty().get()).isEqualTo(document("status", "COMPLETED"));
    }

    @Test
    void aNullAndAnEmptyTextAreChips() {
        editor.documentProperty().set(document("user_id", "", "session_id", null));

        assertThat(keys()).containsExactlyInAnyOrder("user_id", "session_id");
    }

    @Test
    void turningToTheOtherTargetSaysWhatItDoesNotKnow() {
        editor.documentProperty().set(document("status", "ERROR", "user_id", "u-1"));

        editor.targetProperty().set(Target.SESSION);

        assertThat(kinds()).containsExactly(Kind.OTHER_TARGET_KEY);
    }

    @Test
    void aDocumentFromOutsideIsShownAndNotWrittenBack() {
        editor.fields().tags().pendingProperty().set("prod,can");
        FilterDocument earlier = document("tags", List.of("prod"));

        editor.documentProperty().set(earlier);

        assertThat(editor.fields().tags().tags()).containsExactly("prod");
        assertThat(editor.fields().tags().pendingProperty().get()).isEmpty();
        assertThat(editor.documentProperty().get()).isEqualTo(earlier);
    }

    @Test
    void clearTakesEverythingAway() {
        editor.documentProperty().set(document("environment", "production", "user_id", "u-1"));

        editor.clear();

        assertThat(editor.documentProperty().get()).isEqualTo(FilterDocument.EMPTY);
        assertThat(editor.fields().userIdProperty().get()).isEmpty();
    }

    @Test
    void whatTheServerRefusedIsToldBesideTheFindings() {
        Violation refused = Violation.of("filters", "failure.said", "no");
        editor.documentProperty().set(document("environment", "production"));
        Violation own = Violation.of("filters -> environment", "filter.key.unknown", "environment");
        editor.problemsProperty().set(List.of(refused, own));

        assertThat(editor.refusals().getValue()).containsExactly(refused);
    }

    private List<Kind> kinds() {
        return editor.findings().getValue().stream().map(FilterFinding::kind).toList();
    }

    private List<String> keys() {
        return editor.prose().getValue().parts().stream()
                .map(FilterProse.Part::key)
                .toList();
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
