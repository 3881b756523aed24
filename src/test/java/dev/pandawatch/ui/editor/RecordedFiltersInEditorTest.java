package dev.pandawatch.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.RecordedFilters;
import dev.pandawatch.monitor.MonitorChange;
import dev.pandawatch.ui.filter.JsonSide;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every object that was ever recorded as `filters`, opened in the editor.
class RecordedFiltersInEditorTest {
    static Stream<String> everyObject() {
        return RecordedFilters.everyObject().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyObject(String json) {
        FilterDocument stored = RecordedFilters.document(json).filtersOnly();
        EditorBench bench = new EditorBench();
        MonitorEditorViewModel editor = bench.edit(EditorBench.monitor("daily", stored));
        JsonSide side = editor.parts().filters().json();
        side.shownProperty().set(true);
        side.type(side.textProperty().get() + "\n");
        side.shownProperty().set(false);

        assertThat(editor.form().filtersProperty().get()).isEqualTo(stored);
        assertThat(editor.form().filtersProperty().get().entries().keySet())
                .containsExactlyElementsOf(stored.entries().keySet());

        editor.form().nameProperty().set("Renamed");
        editor.submit();
        assertThat(bench.server.changed).containsExactly(new MonitorChange(List.of(new MonitorChange.Name("Renamed"))));
        editor.close();
    }
}
