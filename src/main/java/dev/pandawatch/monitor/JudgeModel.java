package dev.pandawatch.monitor;

import java.util.Optional;

/// The name of a judge's model, as the server reads it when a run starts (F29).
public final class JudgeModel {
    private JudgeModel() {}

    /// The name with its provider: a few bare names get theirs, every other name stays as it is.
    public static String resolved(String model) {
        if (model.startsWith("gpt-") || model.startsWith("o1-") || model.startsWith("o3-")) {
            return "openai/" + model;
        }
        if (model.startsWith("claude-")) {
            return "anthropic/" + model;
        }
        return model.startsWith("gemini-") ? "gemini/" + model : model;
    }

    /// The key under which the server lists the provider of `model`; empty for a bare name that gets none.
    public static Optional<String> provider(String model) {
        String resolved = resolved(model);
        int slash = resolved.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String prefix = resolved.substring(0, slash);
        return Optional.of(prefix.equals("gemini") ? "google_genai" : prefix);
    }
}
