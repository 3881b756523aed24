package dev.pandawatch.ui.editor;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.forecast.Workload;
import dev.pandawatch.monitor.MonitorDraft;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the rail says of one section, in one line.
///
/// @param key the words, without a problem
/// @param errors how many problems are shown in it
public record SectionState(String key, List<Object> arguments, int errors) {
    public SectionState {
        arguments = List.copyOf(arguments);
    }

    /// What is known of the draft beyond itself.
    ///
    /// @param offered how many metrics the server offers; 0 if that is not known
    /// @param run what a run now would take; empty while it is not counted
    record Facts(int offered, Optional<Workload> run) {}

    /// Says how `draft` fills `section`.
    static SectionState of(Section section, MonitorDraft draft, Facts facts, int errors) {
        int offered = facts.offered();
        return switch (section) {
            case IDENTITY ->
                draft.name().isBlank()
                        ? state("editor.state.unnamed", errors)
                        : state("editor.state.text", errors, draft.name());
            case METRICS ->
                offered == 0
                        ? state("editor.state.metrics", errors, draft.metrics().size())
                        : state(
                                "editor.state.metrics.of",
                                errors,
                                draft.metrics().size(),
                                offered);
            case FILTERS ->
                facts.run()
                        .map(run -> state(
                                "editor.state.filters.match",
                                errors,
                                draft.filters().entries().size(),
                                run.matches()))
                        .orElseGet(() -> state(
                                "editor.state.filters",
                                errors,
                                draft.filters().entries().size()));
            case CADENCE ->
                Cadence.parse(draft.cadence())
                        .toOptional()
                        .map(cadence -> state("editor.state.text", errors, CadenceProse.brief(cadence)))
                        .orElseGet(() -> state("editor.state.open", errors));
            case SAMPLING -> sampling(draft.rate(), facts.run(), errors);
            case MODEL ->
                draft.model().isBlank()
                        ? state("editor.state.model", errors)
                        : state("editor.state.text", errors, draft.model());
            case OPTIONS -> state(draft.onlyIfChanged() ? "editor.state.skip" : "editor.state.always", errors);
        };
    }

    private static SectionState sampling(OptionalDouble rate, Optional<Workload> run, int errors) {
        if (rate.isEmpty()) {
            return state("editor.state.open", errors);
        }
        if (run.isPresent() && rate.getAsDouble() < 1) {
            return state(
                    "editor.state.sampling.targets",
                    errors,
                    rate.getAsDouble() * 100,
                    run.get().targets());
        }
        return rate.getAsDouble() == 1
                ? state("editor.state.everything", errors)
                : state("editor.state.sampling", errors, rate.getAsDouble() * 100);
    }

    private static SectionState state(String key, int errors, Object... arguments) {
        return new SectionState(key, List.of(arguments), errors);
    }
}
