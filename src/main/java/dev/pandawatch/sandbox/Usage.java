package dev.pandawatch.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the spans of a trace took.
///
/// @param cost in US dollars
/// @param model that answered; null if no span names one
record Usage(
        int spans,
        int promptTokens,
        int completionTokens,
        double cost,
        @Nullable String model) {
    /// A trace without spans.
    static final Usage NONE = new Usage(0, 0, 0, 0, null);

    private static final List<String> MODELS = List.of("gpt-4o", "gpt-4o-mini", "gpt-4o-mini");
    private static final double MILLION = 1_000_000;

    /// A call of the model, and of some tools.
    static Usage drawn(Dice dice) {
        int prompt = 300 + dice.of("prompt").below(2_400);
        int completion = 40 + dice.of("completion").below(600);
        double micros = 2.5 * prompt + 10.0 * completion;
        String model = dice.of("model").pick(MODELS);
        return new Usage(1 + dice.of("spans").below(6), prompt, completion, Math.rint(micros) / MILLION, model);
    }

    int tokens() {
        return promptTokens + completionTokens;
    }

    /// Both together; no model answered both.
    Usage plus(Usage more) {
        return new Usage(
                spans + more.spans,
                promptTokens + more.promptTokens,
                completionTokens + more.completionTokens,
                cost + more.cost,
                null);
    }
}
