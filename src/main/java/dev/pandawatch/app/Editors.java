package dev.pandawatch.app;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.filter.FilterCodec;
import dev.pandawatch.gateway.RequestPreview;
import dev.pandawatch.gateway.http.HttpGateways;
import dev.pandawatch.gateway.http.JsonFilterCodec;
import dev.pandawatch.monitor.Monitor;
import dev.pandawatch.monitor.MonitorId;
import dev.pandawatch.ui.cadence.ZoneChoices;
import dev.pandawatch.ui.editor.EditorContext;
import dev.pandawatch.ui.editor.EditorExit;
import dev.pandawatch.ui.editor.EditorMode;
import dev.pandawatch.ui.editor.MonitorEditorView;
import dev.pandawatch.ui.editor.MonitorEditorViewModel;
import dev.pandawatch.ui.filter.RequestGate;
import dev.pandawatch.ui.filter.SuggestionsViewModel;
import dev.pandawatch.ui.monitors.MonitorLinks;
import dev.pandawatch.ui.shell.Destination;
import dev.pandawatch.ui.shell.Navigation;
import javafx.scene.Parent;

/// Makes an editor for each visit, and the ways from the list to it. It leads back to where it was opened.
final class Editors {
    private final Session session;
    private final Screens.Look look;
    private final Navigation navigation;
    private final RequestPreview preview = HttpGateways.preview();
    private final ZoneChoices zones = new ZoneChoices();
    private final FilterCodec codec = new JsonFilterCodec();
    private final RequestGate gate;
    private final SuggestionsViewModel suggestions;

    Editors(Session session, Screens.Look look, Navigation navigation) {
        this.session = session;
        this.look = look;
        this.navigation = navigation;
        this.gate = new RequestGate(session.tasks(), session.connection()::now);
        this.suggestions = new SuggestionsViewModel(session.connection(), gate, look.ticker());
    }

    /// In which zones schedules are read, in the editor and elsewhere.
    ZoneChoices zones() {
        return zones;
    }

    MonitorLinks links() {
        return new MonitorLinks() {
            @Override
            public void create() {
                navigation.go(new Destination.NewMonitor());
            }

            @Override
            public void edit(Monitor monitor) {
                navigation.go(new Destination.EditMonitor(monitor.id()));
            }

            @Override
            public void detail(Monitor monitor) {
                navigation.go(new Destination.MonitorDetail(monitor.id()));
            }

            @Override
            public void duplicate(Monitor monitor) {
                navigation.go(new Destination.DuplicateMonitor(monitor.id()));
            }

            @Override
            public String json(Monitor monitor) {
                return monitor.definition(session.connection().now())
                        .toOptional()
                        .map(sound -> preview.create(sound).body())
                        .orElse("");
            }
        };
    }

    Parent create() {
        return editor(new EditorMode.New());
    }

    Parent edit(MonitorId id) {
        return editor(new EditorMode.Edit(known(id)));
    }

    Parent duplicate(MonitorId id) {
        Monitor original = known(id);
        String name = look.messages().text("editor.duplicate.name", original.name());
        return editor(new EditorMode.Duplicate(original, name));
    }

    Parent next(Destination.NextMonitor next) {
        String sentence = Cadence.parse(next.cadences().getFirst())
                .toOptional()
                .map(CadenceProse::brief)
                .orElse("");
        String name = look.messages().text("editor.next.name", next.name(), sentence);
        return editor(new EditorMode.Sequel(known(next.id()), name, next.cadences()), next.name());
    }

    private Monitor known(MonitorId id) {
        return session.book().find(id).orElseThrow(() -> new IllegalStateException("no monitor " + id));
    }

    private Parent editor(EditorMode mode) {
        return editor(mode, "");
    }

    /// @param series what the monitors that belong together are called; blank where the saved one shall name them
    private Parent editor(EditorMode mode, String series) {
        EditorContext context = new EditorContext(
                session.connection(),
                session.book(),
                session.catalog(),
                session.notices(),
                session.tasks(),
                preview,
                look.ticker(),
                zones,
                gate,
                suggestions,
                codec);
        MonitorEditorViewModel editor = new MonitorEditorViewModel(context, mode, exit(series));
        navigation.guard(editor.leaving()::leave);
        return look.views().load(new MonitorEditorView(editor, look.views(), look.times()));
    }

    private EditorExit exit(String series) {
        return new EditorExit(
                _ -> navigation.done(),
                (saved, cadences) -> {
                    if (session.book().find(saved.id()).isPresent()) {
                        String name = series.isEmpty() ? saved.name() : series;
                        navigation.goOn(new Destination.NextMonitor(saved.id(), name, cadences));
                    } else { // another server is shown by now
                        navigation.done();
                    }
                },
                navigation::done);
    }
}
