package dev.pandawatch.ui.editor;

import dev.pandawatch.monitor.MetricTraits.Scope;
import dev.pandawatch.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/// What judging by one metric takes, in sentences.
record MetricFactsText(Messages messages) {

    /// Empty if nothing is known.
    String of(MetricFacts facts) {
        List<String> sentences = new ArrayList<>();
        facts.threshold().ifPresent(score -> sentences.add(messages.text("editor.metrics.fact.threshold", score)));
        if (facts.scope() == Scope.UNSCORED_TRACE) {
            sentences.add(messages.text("editor.metrics.fact.no-threshold"));
        }
        if (facts.embeddingOnly()) {
            sentences.add(messages.text("editor.metrics.fact.embedding"));
        } else {
            facts.judgeCalls().ifPresent(calls -> sentences.add(messages.text(callsKey(facts.scope()), calls)));
        }
        String pass = vacuous(facts);
        if (!pass.isEmpty()) {
            sentences.add(pass);
        }
        return String.join(" ", sentences);
    }

    private static String callsKey(Scope scope) {
        return switch (scope) {
            case TARGET -> "editor.metrics.fact.calls";
            case UNSCORED_TRACE -> "editor.metrics.fact.calls-traces";
        };
    }

    private String vacuous(MetricFacts facts) {
        return switch (facts.vacuous()) {
            case NEVER -> "";
            case NO_TOOL_CALLS -> messages.text("editor.metrics.vacuous.calls");
            case NO_PLAN -> messages.text("editor.metrics.vacuous.plan");
            case NO_TEXT -> messages.text("editor.metrics.vacuous.text");
            case NO_SIGNALS -> messages.text("editor.metrics.vacuous.signals");
            case NO_CONFIDENCE -> messages.text("editor.metrics.vacuous.confidence");
        };
    }
}
