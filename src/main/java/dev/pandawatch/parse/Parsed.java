package dev.pandawatch.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The answer of a parser: the value, or everything that is wrong with the input. Never both, never an exception.
public sealed interface Parsed<T> {

    /// The input was right.
    record Ok<T>(T value) implements Parsed<T> {}

    /// The input was wrong; the list is never empty and is in the order of the fields.
    record Rejected<T>(List<Violation> violations) implements Parsed<T> {
        public Rejected {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a rejection needs a reason");
            }
        }
    }

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> rejected(Violation... violations) {
        return new Rejected<>(List.of(violations));
    }

    static <T> Parsed<T> rejected(List<Violation> violations) {
        return new Rejected<>(violations);
    }

    /// The value if there is one.
    default Optional<T> toOptional() {
        return switch (this) {
            case Ok<T>(var value) -> Optional.of(value);
            case Rejected<T> _ -> Optional.empty();
        };
    }

    /// What is wrong; empty if nothing is.
    default List<Violation> problems() {
        return switch (this) {
            case Ok<T> _ -> List.of();
            case Rejected<T>(var violations) -> violations;
        };
    }

    default <R> Parsed<R> map(Function<? super T, ? extends R> then) {
        return switch (this) {
            case Ok<T>(var value) -> new Ok<>(then.apply(value));
            case Rejected<T>(var violations) -> new Rejected<>(violations);
        };
    }
}
