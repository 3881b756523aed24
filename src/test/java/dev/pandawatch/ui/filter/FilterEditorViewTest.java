package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.monitor.Target;
import dev.pandawatch.parse.Violation;
import dev.pandawatch.ui.kit.Clip;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import dev.pandawatch.ui.kit.Screen;
import dev.pandawatch.ui.kit.Views;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilterEditorViewTest {
    @RegisterExtension
    final Screen screen = new Screen(700, 700);

    private final FilterPage page = new FilterPage(screen);
    private final MatchesBench bench = new MatchesBench();
    private final FilterEditorViewModel editor = bench.editor();

    @Test
    void everyFilterOfATraceMonitorCanBeTyped() {
        show();
        page.open("status");
        screen.robot().type(KeyCode.DOWN, 3).type(KeyCode.ENTER);
        page.close();
        page.add("name", "nameText", "checkout");
        page.add("user_id", "userIdText", "u-1");
        page.add("session_id", "sessionIdText", "s-1");
        page.add("date_from", "date_from_day", "2026-10-15");
        page.open("date_to")
                .type("date_to_day", "2026-11-01")
                .type("date_to_time", "6:30")
                .close();
        page.open("tags").type("tags", "prod,canary");

        assertThat(editor.documentProperty().get())
                .isEqualTo(new FilterDocument(Map.of(
                        "status", "COMPLETED",
                        "tags", List.of("prod", "canary"),
                        "name", "checkout",
                        "user_id", "u-1",
                        "session_id", "s-1",
                        "date_from", "2026-10-15T00:00:00Z",
                        "date_to", "2026-11-01T06:30:00Z")));
        assertThat(page.tags()).containsExactly("prod");
        screen.picture("filters-popover");
        page.close();
        assertThat(page.focused()).isEqualTo("chip_tags");
        assertThat(page.chips())
                .containsExactly(
                        "status is COMPLETED",
                        "name contains checkout",
                        "session_id is s-1",
                        "user_id is u-1",
                        "tags any of prod or canary",
                        "date_from on or after 15 Oct 2026 00:00 UTC",
                        "date_to before 1 Nov 2026 06:30 UTC");
        screen.picture("filters-trace");
    }

    @Test
    void enterEndsATagAndBackspaceTakesItBack() {
        show();
        page.open("tags").type("tags", "prod");
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
        page.open("has_error").press("withoutErrors").close();
        page.add("min_trace_count", "minTraceCountText", "3");

        assertThat(editor.documentProperty().get())
                .isEqualTo(new FilterDocument(Map.of("has_error", false, "min_trace_count", 3L)));
        screen.picture("filters-session");
    }

    @Test
    void aDayIsPickedFromTheCalendar() {
        show();
        page.open("date_from");
        screen.robot().clickOn("#date_from_pick");
        screen.await(() -> !screen.robot().lookup(".day-cell").queryAll().isEmpty());
        screen.robot().clickOn((Node) screen.robot().lookup(".day-cell").queryAllAs(DateCell.class).stream()
                .filter(cell -> LocalDate.of(2026, 11, 5).equals(cell.getItem()))
                .findFirst()
                .orElseThrow());

        assertThat(editor.documentProperty().get().get("date_from")).isEqualTo("2026-11-05T00:00:00Z");
    }

    @Test
    void whatTheServerWouldMisreadIsExplainedAndMended() {
        editor.documentProperty()
                .set(FilterDocument.EMPTY
                        .with("environment", "production")
                        .with("status", "completed")
                        .with("user_id", "a user whose id is far longer than a line of the form is wide ".repeat(3))
                        .with("date_from", "2026-10-15T00:00:00Z"));
        show();
        assertThat(page.findings())
                .containsExactly(
                        "finding_environment_unknown_key",
                        "finding_status_status_case",
                        "finding_user_id_outer_blanks",
                        "finding_date_from_date_fixed");
        screen.picture("filters-findings");
        screen.act(() -> screen.themes().zoomProperty().set(150));
        screen.picture("filters-findings-zoom150");

        screen.act(() -> screen.themes().zoomProperty().set(100));
        screen.robot().clickOn("#finding_status_status_case .hyperlink");
        screen.robot().clickOn("#chip_environment .button");

        assertThat(editor.documentProperty().get().get("status")).isEqualTo("COMPLETED");
        assertThat(editor.documentProperty().get().has("environment")).isFalse();
    }

    @Test
    void chipsAreWalkedOpenedAndRemovedByKeyboard() {
        editor.documentProperty()
                .set(FilterDocument.EMPTY.with("status", "ERROR").with("name", "checkout"));
        show();
        screen.act(() -> screen.robot().lookup("#chip_status").query().requestFocus());

        screen.robot().type(KeyCode.RIGHT);
        assertThat(page.focused()).isEqualTo("chip_name");
        screen.robot().type(KeyCode.ENTER).type(KeyCode.END).write(" 2").type(KeyCode.ESCAPE);
        assertThat(page.focused()).isEqualTo("chip_name");
        assertThat(editor.fields().nameProperty().get()).isEqualTo("checkout 2");

        screen.robot().type(KeyCode.LEFT).type(KeyCode.DELETE);
        assertThat(page.chips()).containsExactly("name contains checkout 2");
        assertThat(page.focused()).isEqualTo("chip_name");
        screen.robot().type(KeyCode.DELETE);
        assertThat(page.focused()).isEqualTo("addFilter");
        assertThat(editor.documentProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aFilterWithoutAValueIsNoFilter() {
        show();
        page.open("name");
        assertThat(page.chips()).containsExactly("name contains no value yet");

        page.close();
        assertThat(page.chips()).isEmpty();
        assertThat(editor.documentProperty().get().isEmpty()).isTrue();
    }

    @Test
    void sevenDaysAgoIsResolvedAtOnce() {
        show();
        page.open("date_from");
        screen.robot().clickOn("#weekAgo");

        assertThat(editor.documentProperty().get().get("date_from")).isEqualTo("2026-11-15T00:00:00Z");
    }

    @Test
    void tagsAreSuggestedWithTheirCountsAndPickedByKeyboardAndMouse() {
        bench.project.fill(1_100);
        show();
        page.open("tags");
        screen.act(bench::answer);
        assertThat(page.suggested("tags")).containsExactly("prod 500", "eu-west 500", "canary 500");

        screen.robot().write("a");
        assertThat(page.suggested("tags")).containsExactly("canary 500");
        screen.robot().type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(page.tags()).containsExactly("canary");
        page.pick("tags", "prod");
        assertThat(editor.documentProperty().get().get("tags")).isEqualTo(List.of("canary", "prod"));
        screen.picture("filters-suggestions");
        page.pick("tags", "canary");
        assertThat(editor.documentProperty().get().get("tags")).isEqualTo(List.of("prod"));
    }

    @Test
    void statusesAreCountedAndUsersNarrowedByWhatIsTyped() {
        bench.project.fill(400);
        show();
        page.open("status");
        screen.act(bench::answer);
        screen.picture("filters-status");
        assertThat(page.suggested("status")).hasSize(4).anyMatch(row -> row.startsWith("ERROR "));
        page.close();

        page.open("user_id");
        screen.act(bench::answer);
        screen.picture("filters-user");
        screen.robot().write("nobody");
        assertThat(page.suggested("user_id")).isEmpty();
        assertThat(editor.documentProperty().get().get("user_id")).isEqualTo("nobody");
    }

    @Test
    void aFilterIsFoundByTypingAPartOfItsName() {
        show();
        screen.robot().clickOn("#addFilter").write("tag");
        screen.picture("filters-add");
        screen.robot().type(KeyCode.ENTER);
        assertThat(page.chips()).containsExactly("tags any of no value yet");
        page.close();
        screen.robot().clickOn("#addFilter").write("zzz").type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertThat(page.focused()).isEqualTo("addFilter");
    }

    @Test
    void jsonIsEditedWithoutLoss() {
        editor.documentProperty()
                .set(FilterDocument.EMPTY.with("environment", "production").with("status", "ERROR"));
        show();
        page.press("jsonSide");
        screen.picture("filters-json");
        page.typeJson("{\n  \"tags\": [\"a,b\"],\n  \"ratio\": 1.10\n}");

        assertThat(editor.documentProperty().get().entries()).containsOnlyKeys("tags", "ratio");
        assertThat(String.valueOf(editor.documentProperty().get().get("ratio"))).isEqualTo("1.10");
        page.press("chipSide");
        assertThat(page.chips()).hasSize(2);
    }

    @Test
    void brokenJsonSaysWhereAndLosesNothing() {
        FilterDocument before = FilterDocument.EMPTY.with("status", "ERROR");
        editor.documentProperty().set(before);
        show();
        screen.act(() -> Clip.copy("{\"status\": \"ERROR\",\n \"tags\": [\"prod\"}"));
        page.press("pasteFilters");

        assertThat(page.problem()).startsWith("This is no JSON from line 2, column");
        assertThat(editor.documentProperty().get()).isEqualTo(before);
        assertThat(editor.json().textProperty().get()).contains("[\"prod\"}");
        screen.picture("filters-json-broken");
        screen.robot().clickOn("Go there");
        screen.robot().write("]");
        assertThat(editor.documentProperty().get().get("tags")).isEqualTo(List.of("prod"));
        assertThat(editor.json().problemProperty().get()).isEmpty();
    }

    @Test
    void aForeignFilterShowsItsValueAndTheWayOut() {
        editor.documentProperty().set(FilterDocument.EMPTY.with("enviroment", List.of("production", "staging")));
        show();
        screen.robot().clickOn("#chip_enviroment .value");
        screen.picture("filters-foreign");
        assertThat(page.text("storedValue")).isEqualTo("[\"production\", \"staging\"]");

        screen.robot().clickOn("#remedy-0");
        assertThat(editor.documentProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aStoredValueThatFitsNowhereIsSaidAndKept() {
        editor.documentProperty().set(FilterDocument.EMPTY.with("status", 5L));
        show();
        screen.robot().clickOn("#chip_status .value");
        screen.picture("filters-unfit");
        page.close();
        assertThat(editor.documentProperty().get().get("status")).isEqualTo(5L);
    }

    @Test
    void aDateIsEnteredInTheOwnZoneAndSentInUtc() {
        show();
        page.open("date_from").press("date_from_day_Europe_Berlin");
        page.type("date_from_day", "2026-10-15").type("date_from_time", "06:30");
        screen.picture("filters-date");
        assertThat(editor.documentProperty().get().get("date_from")).isEqualTo("2026-10-15T04:30:00Z");
    }

    @Test
    void whatEmptiesTheSetAndWhatTheServerRefusesIsMarkedAtItsChip() {
        editor.documentProperty()
                .set(FilterDocument.EMPTY.with("status", "ERROR").with("name", "checkout"));
        editor.emptyingProperty().set(Set.of("name"));
        editor.refusedProperty().set(List.of(new Violation("filters -> status", "server.says", List.of("no"))));
        show();
        screen.picture("filters-marked");

        assertThat(page.chips())
                .containsExactly(
                        "status is ERROR: not read as meant",
                        "name contains checkout: this filter alone leaves nothing");
    }

    private void show() {
        Messages messages = Messages.bundled();
        InstantText times = new InstantText(ZoneId.of("Europe/Berlin"), bench.clock::get, messages);
        screen.show(() -> new Views(messages)
                .load(new FilterEditorView(editor, LocalDate.of(2026, 11, 22), new Views(messages), times)));
    }
}
