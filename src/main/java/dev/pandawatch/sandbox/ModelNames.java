package dev.pandawatch.sandbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the server names a judge model (F29).
final class ModelNames {
    static final String DEFAULT = "vertex_ai/gemini-3.1-flash-lite";

    /// Where embeddings come from, whatever the monitor's model (F115).
    static final String EMBEDDINGS = "vertex_ai";

    static final String EMBEDDING_MODEL = "vertex_ai/text-embedding-004";

    private static final List<String> OPENAI = List.of("gpt-", "o1-", "o3-");

    private ModelNames() {}

    /// The name a run gets: the default for none, the provider's prefix for some bare names, else as it stands.
    static String resolved(@Nullable String model) {
        if (model == null || model.isEmpty()) {
            return DEFAULT;
        }
        if (OPENAI.stream().anyMatch(model::startsWith)) {
            return "openai/" + model;
        }
        if (model.startsWith("claude-")) {
            return "anthropic/" + model;
        }
        return model.startsWith("gemini-") ? "gemini/" + model : model;
    }

    /// Why no call to this model can succeed; empty if calls can.
    static Optional<String> unusable(String resolved) {
        return switch (provider(resolved)) {
            case "openai", "vertex_ai" -> Optional.empty();
            case "anthropic" -> Optional.of(missing("Anthropic", "ANTHROPIC_API_KEY"));
            case "gemini" -> Optional.of(missing("Google GenAI", "GEMINI_API_KEY"));
            default -> Optional.of("LLM call to " + resolved + " failed after 3 attempts: no such provider");
        };
    }

    /// The part before the slash.
    static String provider(String resolved) {
        return resolved.split("/", 2)[0];
    }

    private static String missing(String provider, String variable) {
        return "Provider '" + provider + "' is not configured. Missing environment variable(s): " + variable;
    }
}
