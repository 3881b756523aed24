package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilterEditorViewTest {
    @RegisterExtension
    final Screen screen = new Screen(700, 700);

    private final FilterPage page = new FilterPage(screen);
    private final FilterEditorViewModel editor = new FilterEditorViewModel();

    @Test
    void everyFilterOfATraceMonitorCanBeTyped() {
        show();
        page.chooseBelow("statusChoice", 3)
                .type("tags", "prod,canary")
                .type("nameText", "checkout")
                .type("userIdText", "u-1")
                .type("sessionIdText", "s-1")
                .type("date_from_day", "2026-10-15")
                .type("date_to_day", "2026-11-01")
                .type("date_to_time", "6:30");

        assertThat(editor.documentProperty().get())
                .isEqualTo(new FilterDocument(Map.of(
                        "status", "COMPLETED",
                        "tags", List.of("prod", "canary"),
                        "name", "checkout",
                        "user_id", "u-1",
                        "session_id", "s-1",
                        "date_from", "2026-10-15T00:00:00Z",
                        "date_to", "2026-11-01T06:30:00Z")));
        assertThat(page.tags()).containsExactly("prod", "canary");
        screen.picture("filters-trace");
    }

    @Test
    void enterEndsATagAndBackspaceTakesItBack() {
        show();
        page.type("tags", "prod");
        screen.robot().type(KeyCode.ENTER).write("canary,");
        assertThat(page.tags()).containsExactly("prod", "canary");

        screen.robot().type(KeyCode.BACK_SPACE);
        assertThat(page.tags()).containsExactly("prod");
        screen.robot().write("2").type(KeyCode.ENTER);
        assertThat(page.tags()).containsExactly("prod", "canary2");
    }

    @Test
    void aSessionHasItsOwnFilters() {
        editor.targetProperty().set(Target.SESSION);
        show();
        assertThat(page.shown("statusRow")).isFalse();

        page.chooseBelow("hasErrorChoice", 2).type("minTraceCountText", "3");

        assertThat(editor.documentProperty().get())
                .isEqualTo(new FilterDocument(Map.of("has_error", false, "min_trace_count", 3L)));
        screen.picture("filters-session");
    }

    @Test
    void aDayIsPickedFromTheCalendar() {
        show();
        screen.robot().clickOn("#date_from_pick");
        screen.await(() -> !screen.robot().lookup(".day-cell").queryAll().isEmpty());
        screen.picture("filters-calendar");
        screen.robot().clickOn((Node) screen.robot().lookup(".day-cell").queryAllAs(DateCell.class).stream()
                .filter(cell -> LocalDate.of(2026, 11, 5).equals(cell.getItem()))
                .findFirst()
                .orElseThrow());

        assertThat(editor.documentProperty().get().get("date_from")).isEqualTo("2026-11-05T00:00:00Z");
    }

    @Test
    void whatNoControlCanShowIsExplainedAndRemoved() {
        editor.documentProperty()
                .set(FilterDocument.EMPTY.with("environment", "production").with("status", "completed"));
        show();
        screen.picture("filters-stored");

        page.removeStored("environment");

        assertThat(editor.documentProperty().get()).isEqualTo(FilterDocument.EMPTY.with("status", "completed"));
    }

    @Test
    void aProblemStandsBelowItsField() {
        show();
        screen.act(
                () -> editor.problemsProperty().set(List.of(Violation.of("filters -> date_to", "filter.date.order"))));

        assertThat(page.problems()).containsExactly("The end has to be later than the start. Nothing lies between.");
    }

    private void show() {
        Messages messages = Messages.bundled();
        screen.show(() -> new Views(messages).load(new FilterEditorView(editor, LocalDate.of(2026, 11, 22), messages)));
    }
}
