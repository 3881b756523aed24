package dev.pandawatch.gateway;

import dev.pandawatch.parse.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a call gave no answer that can be used. Sealed, so that whoever shows it has a sentence for each.
///
/// The server's own words are kept in [#serverText()], secrets never.
public abstract sealed class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Call call;

    /// Which call it was.
    ///
    /// @param requestId the id that we sent; the server logs it also where its answer lacks it (F7)
    /// @param write whether it may have changed something
    /// @param status 0 without an answer
    /// @param serverText the server's sentence, empty if it gave none
    public record Call(String method, String path, String requestId, boolean write, int status, String serverText) {}

    private GatewayException(String message, Call call, @Nullable Throwable cause) {
        super(message + ": " + call.method() + " " + call.path(), cause);
        this.call = call;
    }

    public Call call() {
        return call;
    }

    public String serverText() {
        return call.serverText();
    }

    /// No answer: no such host, refused, cut off. A write that was on its way may have been carried out.
    public static final class Unreachable extends GatewayException {
        private static final long serialVersionUID = 1L;

        public Unreachable(Call call, Throwable cause) {
            super("no answer", call, cause);
        }
    }

    /// No answer in time. A write may have been carried out.
    public static final class TimedOut extends GatewayException {
        private static final long serialVersionUID = 1L;

        public TimedOut(Call call, Throwable cause) {
            super("no answer in time", call, cause);
        }
    }

    /// 401 or 403: the credentials are wrong, expired or not allowed to do this.
    public static final class Denied extends GatewayException {
        private static final long serialVersionUID = 1L;

        public Denied(Call call) {
            super("denied", call, null);
        }
    }

    /// 422 about the project: it is missing, malformed, unknown or not ours (F10, F12, F14).
    public static final class WrongProject extends GatewayException {
        private static final long serialVersionUID = 1L;

        public WrongProject(Call call) {
            super("wrong project", call, null);
        }
    }

    /// 404: it is not there, or not in this project (F17).
    public static final class NotFound extends GatewayException {
        private static final long serialVersionUID = 1L;

        public NotFound(Call call) {
            super("not found", call, null);
        }
    }

    /// 422: the server names what it dislikes.
    public static final class Refused extends GatewayException {
        private static final long serialVersionUID = 1L;

        private final transient List<Violation> violations;

        /// @param violations at the fields that the server names, `""` where it names none; never empty
        public Refused(Call call, List<Violation> violations) {
            super("refused", call, null);
            this.violations = List.copyOf(violations);
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /// 429 of the rate limit: free again within a minute (F127). The only 429 that waiting cures (F131).
    public static final class RateLimited extends GatewayException {
        private static final long serialVersionUID = 1L;

        public RateLimited(Call call) {
            super("rate limit reached", call, null);
        }
    }

    /// 429 of the plan: it has no monitors, or the subscription is not active (F128, F130).
    public static final class PlanForbids extends GatewayException {
        private static final long serialVersionUID = 1L;

        public PlanForbids(Call call) {
            super("not in this plan", call, null);
        }
    }

    /// 429 of the quota: the plan's units are used up (F129).
    public static final class QuotaExhausted extends GatewayException {
        private static final long serialVersionUID = 1L;

        public QuotaExhausted(Call call) {
            super("quota used up", call, null);
        }
    }

    /// 5xx, a redirect, or any other status that no call of ours should get. After a write the change may have been
    /// made (F122).
    public static final class Broken extends GatewayException {
        private static final long serialVersionUID = 1L;

        public Broken(Call call) {
            super("answered " + call.status(), call, null);
        }
    }

    /// An answer that is not of the agreed shape.
    public static final class Garbled extends GatewayException {
        private static final long serialVersionUID = 1L;

        public Garbled(Call call, String what, @Nullable Throwable cause) {
            super("unreadable answer (" + what + ")", call, cause);
        }
    }
}
