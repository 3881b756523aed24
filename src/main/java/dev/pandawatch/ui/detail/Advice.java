package dev.pandawatch.ui.detail;

import java.util.regex.Pattern;

/// What to do about the reason of a failure (F106, F107), told by the server's own words.
public enum Advice {
    /// The server lacks the key of the judge's provider.
    NOT_CONFIGURED("is not configured"),
    /// The judge answered something else than it was asked for.
    NO_JSON("Expecting value|Expecting property|JSONDecodeError"),
    /// Too many requests to the provider, or its quota is used up.
    RATE("RateLimitError|\\b429\\b|rate limit|quota"),
    /// The provider does not take the key.
    REJECTED("AuthenticationError|PermissionDenied|\\b40[13]\\b"),
    /// The embeddings, without which coherence cannot be computed (F115).
    EMBEDDINGS("embedding"),
    /// The provider does not answer.
    UNAVAILABLE("ServiceUnavailable|Timeout|timed out|\\b503\\b|APIConnectionError|failed after"),
    /// The stored signal weights are no numbers (F64).
    WEIGHTS("object is not a mapping"),
    /// A person's score that is no number stops every run over its target (F107).
    NOT_A_NUMBER("could not convert string to float"),
    /// None that we know.
    NONE("");

    private final Pattern signs;

    Advice(String signs) {
        this.signs = Pattern.compile(signs);
    }

    /// The first that knows `reason`.
    static Advice of(String reason) {
        for (Advice advice : values()) {
            if (advice.signs.matcher(reason).find()) {
                return advice;
            }
        }
        return NONE;
    }
}
