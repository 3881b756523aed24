package dev.pandawatch.sandbox;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Collects all that is wrong with path, query and body, for they are told together (F27, F66).
///
/// Each reader answers a stand-in when it complains; nobody may use it before [#enforce].
final class Complaints {
    private static final String QUERY = "query -> ";
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+(?:_\\d+)*(?:\\.0*)?");
    private static final BigInteger BIGINT = BigInteger.valueOf(Long.MAX_VALUE);

    private final List<Reply.FieldError> errors;
    private final String prefix;

    Complaints() {
        this(new ArrayList<>(), "");
    }

    private Complaints(List<Reply.FieldError> errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /// The same complaints, for what lies below a field.
    Complaints below(String field) {
        return new Complaints(errors, prefix + field + " -> ");
    }

    void add(String field, String message) {
        errors.add(new Reply.FieldError(prefix + field, message));
    }

    /// Ends the request if there was a complaint.
    void enforce() {
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }

    UUID id(Call call, String slot) {
        String text = call.slot(slot);
        return Uuids.parse(text).orElseGet(() -> {
            add("path -> " + slot, Uuids.complaint(text));
            return new UUID(0, 0);
        });
    }

    Optional<UUID> id(Query query, String name) {
        return query.last(name)
                .map(text -> Uuids.parse(text).orElseGet(() -> {
                    add(QUERY + name, Uuids.complaint(text));
                    return new UUID(0, 0);
                }));
    }

    ObjectNode object(Body body) {
        return switch (body) {
            case Body.Absent _ -> none("Field required");
            case Body.Json(ObjectNode object) -> object;
            case Body.Json _, Body.Opaque _ ->
                none("Input should be a valid dictionary or object to extract fields from");
        };
    }

    private ObjectNode none(String message) {
        add("", message);
        return JsonNodeFactory.instance.objectNode();
    }

    String required(Query query, String name) {
        return query.last(name).orElseGet(() -> {
            add(QUERY + name, "Field required");
            return "";
        });
    }

    /// One of the names of an enum, case-sensitive; absent is allowed, empty is not (F80).
    <E extends Enum<E>> Optional<E> choice(Query query, String name, E[] values) {
        return choice(query, name, values, Enum::name);
    }

    /// Likewise, for what is spelt in lower case.
    <E extends Enum<E>> Optional<E> lowerChoice(Query query, String name, E[] values) {
        return choice(query, name, values, value -> value.name().toLowerCase(Locale.ROOT));
    }

    private <E> Optional<E> choice(Query query, String name, E[] values, Function<E, String> spelt) {
        Optional<String> given = query.last(name);
        Optional<E> chosen = given.flatMap(text ->
                Stream.of(values).filter(e -> spelt.apply(e).equals(text)).findFirst());
        if (given.isPresent() && chosen.isEmpty()) {
            add(QUERY + name, "Input should be " + listed(Stream.of(values).map(spelt)));
        }
        return chosen;
    }

    private static String listed(Stream<String> spelt) {
        List<String> quoted = spelt.map(text -> "'" + text + "'").toList();
        return quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", ")) + " or " + quoted.getLast();
    }

    /// A date with its time, or without.
    Optional<Instant> date(Query query, String name) {
        return query.last(name).map(text -> date(name, text));
    }

    Instant requiredDate(Query query, String name) {
        if (query.last(name).isEmpty()) {
            add(QUERY + name, "Field required");
        }
        return date(query, name).orElse(Instant.EPOCH);
    }

    private Instant date(String name, String text) {
        return switch (QueryDates.read(text)) {
            case QueryDates.Reading.At(var instant) -> instant;
            case QueryDates.Reading.Refused(var why) -> {
                add(QUERY + name, "Input should be a valid datetime or date, " + why);
                yield Instant.EPOCH;
            }
        };
    }

    /// A yes or a no in any of Pydantic's spellings.
    Optional<Boolean> truth(Query query, String name) {
        Optional<String> given = query.last(name);
        Optional<Boolean> meant = given.flatMap(Fields::meaning);
        if (given.isPresent() && meant.isEmpty()) {
            add(QUERY + name, "Input should be a valid boolean, unable to interpret input");
        }
        return meant;
    }

    /// The page a list is asked for: limit 1 to 200, 50 if not said.
    Page page(Query query) {
        return page(query, 50, 200);
    }

    Page page(Query query, int usual, int most) {
        BigInteger limit = integer(query, "limit", usual, 1, BigInteger.valueOf(most));
        BigInteger offset = integer(query, "offset", 0, 0, null);
        return new Page(limit, offset);
    }

    /// A number of at least 1.
    int count(Query query, String name, int usual, int most) {
        return integer(query, name, usual, 1, BigInteger.valueOf(most))
                .min(BigInteger.valueOf(most))
                .intValue();
    }

    private BigInteger integer(Query query, String name, int absent, int least, @Nullable BigInteger most) {
        Optional<String> given = query.last(name).map(String::strip);
        if (given.isEmpty()) {
            return BigInteger.valueOf(absent);
        }
        String field = QUERY + name;
        if (!INTEGER.matcher(given.get()).matches()) {
            add(field, "Input should be a valid integer, unable to parse string as an integer");
            return BigInteger.ONE;
        }
        var value = new BigInteger(given.get().replaceAll("\\.0*$|_|^\\+", ""));
        if (most != null && value.compareTo(most) > 0) {
            add(field, "Input should be less than or equal to " + most);
        } else if (value.compareTo(BigInteger.valueOf(least)) < 0) {
            add(field, "Input should be greater than or equal to " + least);
        }
        return value;
    }

    /// A part of a list. The offset goes to the database as it is, which holds 64 bits.
    record Page(BigInteger limit, BigInteger offset) {

        /// @throws Refusal a crash, if the offset is beyond BIGINT (F80)
        <T> List<T> of(List<T> all) {
            if (offset.compareTo(BIGINT) > 0) {
                throw Refusal.crash("offset out of BIGINT");
            }
            int from = offset.min(BigInteger.valueOf(all.size())).intValueExact();
            return all.subList(from, Math.min(all.size(), from + limit.intValueExact()));
        }
    }
}
