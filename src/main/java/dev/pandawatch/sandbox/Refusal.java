package dev.pandawatch.sandbox;

import java.util.List;
import java.util.function.Supplier;

/// A request ends here with this answer. Carries no stack trace: it is an outcome, not a fault.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Reply> reply;

    private Refusal(String what, Supplier<Reply> reply) {
        super(what, null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply.get();
    }

    static Refusal of(Reply reply) {
        return new Refusal("answered " + reply.status(), () -> reply);
    }

    static Refusal detail(int status, String text) {
        return new Refusal(text, () -> Reply.detail(status, text));
    }

    static Refusal fields(List<Reply.FieldError> errors) {
        return new Refusal(errors.toString(), () -> Reply.fields(errors));
    }

    static Refusal field(String field, String message) {
        return fields(List.of(new Reply.FieldError(field, message)));
    }

    /// Where the real server dies of an exception nobody caught: a plain-text 500 (F122).
    static Refusal crash(String why) {
        return new Refusal(why, Reply::crash);
    }
}
