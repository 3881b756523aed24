package dev.pandawatch.ui.kit;

import dev.pandawatch.gateway.GatewayException;

/// What a failed call means for the person, in the words of `failure.*`: what happened, and what to do.
public final class Failures {
    private Failures() {}

    /// The key of the sentence for `why`.
    public static String key(GatewayException why) {
        return switch (why) {
            case GatewayException.Unreachable _ -> "failure.unreachable";
            case GatewayException.TimedOut _ -> "failure.timed-out";
            case GatewayException.Denied denied when denied.call().status() == 403 -> "failure.forbidden";
            case GatewayException.Denied _ -> "failure.denied";
            case GatewayException.WrongProject _ -> "failure.wrong-project";
            case GatewayException.NotFound _ -> "failure.not-found";
            case GatewayException.Refused _ -> "failure.refused";
            case GatewayException.RateLimited _ -> "failure.rate-limited";
            case GatewayException.PlanForbids _ -> "failure.plan";
            case GatewayException.QuotaExhausted _ -> "failure.quota";
            case GatewayException.Broken broken when broken.call().write() -> "failure.broken-write";
            case GatewayException.Broken _ -> "failure.broken";
            case GatewayException.Garbled _ -> "failure.garbled";
        };
    }

    /// That what is shown is old, because it could not be read anew.
    ///
    /// @param age of what is shown, in words: `9 min ago`
    public static String stale(GatewayException why, String age, Messages messages) {
        boolean silent = why instanceof GatewayException.Unreachable || why instanceof GatewayException.TimedOut;
        return messages.text(silent ? "failure.stale.silent" : "failure.stale", age);
    }

    /// The sentence for `why`, with the server's own words behind it if it said any.
    public static String sentence(GatewayException why, Messages messages) {
        String status = String.valueOf(why.call().status());
        String ours = messages.text(key(why), status);
        String theirs = why.serverText().strip();
        return theirs.isEmpty() ? ours : messages.text("failure.said", ours, theirs);
    }
}
