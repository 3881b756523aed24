package dev.pandawatch.filter;

import java.util.List;

/// Something that a person should know of one filter: what the server, which checks nothing when a monitor is
/// saved (F50), would ignore, misread or break on, and what it would do that is easily overlooked.
///
/// @param key the filter it belongs to
/// @param arguments what the sentence of the kind needs, in its order; an `Instant` stands as such, for whoever
///     shows it knows the zone
/// @param remedies the likeliest first
public record FilterFinding(Kind kind, String key, List<Object> arguments, List<Remedy> remedies) {

    /// How much it matters.
    public enum Severity {
        /// Blocks saving: exactly what the rules of [TraceFilter] and [SessionFilter] refuse.
        ERROR,
        /// The filter probably does not do what is meant.
        WARNING,
        /// Good to know.
        NOTE
    }

    /// What the server makes of the filter, the worst last.
    public enum Effect {
        /// It reads it as written.
        AS_MEANT,
        /// As if it were not there: it matches everything (F52).
        IGNORED,
        /// As something else.
        MISREAD,
        /// Nothing can match: a trigger is refused with 422, a scheduled run does not come (F49).
        EMPTIES,
        /// A trigger fails with 500, a scheduled run does not come, and nobody is told (F42, F53).
        BREAKS
    }

    /// What there is to find. Arguments are given in brackets; JSON text is a value as it is stored.
    public enum Kind {
        /// [key, target] (F52)
        UNKNOWN_KEY("filter.finding.unknown-key", Severity.ERROR, Effect.IGNORED),
        /// [key, target, the likely one] (F52)
        MISSPELT_KEY("filter.finding.misspelt-key", Severity.ERROR, Effect.IGNORED),
        /// [key, target, the other target] (F52)
        OTHER_TARGET_KEY("filter.finding.other-target-key", Severity.ERROR, Effect.IGNORED),
        /// [key] (F55)
        EMPTY_IGNORED("filter.finding.empty-ignored", Severity.ERROR, Effect.IGNORED),
        /// [key] (F55)
        EMPTY_MATCHES_NOTHING("filter.finding.empty-matches-nothing", Severity.ERROR, Effect.EMPTIES),
        /// [key] (F53)
        EMPTY_DATE("filter.finding.empty-date", Severity.ERROR, Effect.BREAKS),
        /// [key, JSON text] (F53)
        NOT_TEXT("filter.finding.not-text", Severity.ERROR, Effect.BREAKS),
        /// U+0000 or half a character. [key] (F22)
        UNSTORABLE("filter.finding.unstorable", Severity.ERROR, Effect.BREAKS),
        /// [the typed one, the one that is meant] (F53)
        STATUS_CASE("filter.finding.status-case", Severity.ERROR, Effect.BREAKS),
        /// [the typed one] (F53)
        STATUS_UNKNOWN("filter.finding.status-unknown", Severity.ERROR, Effect.BREAKS),
        /// [key, the text] (F54)
        DATE_NO_OFFSET("filter.finding.date-no-offset", Severity.ERROR, Effect.MISREAD),
        /// [key, the text] (F53)
        DATE_UNREADABLE("filter.finding.date-unreadable", Severity.ERROR, Effect.BREAKS),
        /// [the start, the end] (F51)
        TURNED_ROUND("filter.finding.turned-round", Severity.ERROR, Effect.EMPTIES),
        /// [JSON text] (F56)
        FLAG_TAKEN_FOR_YES("filter.finding.flag-taken-for-yes", Severity.ERROR, Effect.MISREAD),
        /// [JSON text] (F56)
        FLAG_TAKEN_FOR_NO("filter.finding.flag-taken-for-no", Severity.ERROR, Effect.MISREAD),
        /// [JSON text, the whole number that it comes to] (F57)
        COUNT_FRACTION("filter.finding.count-fraction", Severity.ERROR, Effect.MISREAD),
        /// Zero or less. [JSON text] (F57)
        COUNT_IGNORED("filter.finding.count-ignored", Severity.ERROR, Effect.IGNORED),
        /// `true`, which counts as 1.
        COUNT_YES("filter.finding.count-yes", Severity.ERROR, Effect.MISREAD),
        /// [JSON text]
        COUNT_TOO_LARGE("filter.finding.count-too-large", Severity.ERROR, Effect.EMPTIES),
        /// No number, or one beyond 64 bits. [JSON text] (F53)
        COUNT_UNREADABLE("filter.finding.count-unreadable", Severity.ERROR, Effect.BREAKS),
        /// [JSON text] (F53)
        TAGS_NOT_LIST("filter.finding.tags-not-list", Severity.ERROR, Effect.BREAKS),
        /// [the keys that are taken for tags] (F58)
        TAGS_OBJECT("filter.finding.tags-object", Severity.ERROR, Effect.MISREAD),
        /// [JSON text of the first such element] (F53)
        TAG_NOT_TEXT("filter.finding.tag-not-text", Severity.ERROR, Effect.BREAKS),
        /// (F58)
        TAG_NULL("filter.finding.tag-null", Severity.ERROR, Effect.AS_MEANT),
        TAG_EMPTY("filter.finding.tag-empty", Severity.ERROR, Effect.AS_MEANT),
        /// [the first such tag]
        TAG_TWICE("filter.finding.tag-twice", Severity.ERROR, Effect.AS_MEANT),

        /// The window is over, and "skip if unchanged" sees nothing new in it ever again. [the end] (F47, F48)
        WINDOW_OVER("filter.finding.window-over", Severity.WARNING, Effect.AS_MEANT),
        /// The window is over, and each run scores the same targets again. [the end] (F47)
        WINDOW_REPEATS("filter.finding.window-repeats", Severity.WARNING, Effect.AS_MEANT),
        /// [the end, whole days until then] (F47)
        WINDOW_ENDS_SOON("filter.finding.window-ends-soon", Severity.WARNING, Effect.AS_MEANT),
        /// Nothing can match before. [the start]
        WINDOW_AHEAD("filter.finding.window-ahead", Severity.WARNING, Effect.EMPTIES),
        /// [the filters at which "skip if unchanged" does not look] (F48)
        SKIP_OVERLOOKS("filter.finding.skip-overlooks", Severity.WARNING, Effect.AS_MEANT),
        /// [the filters that pick the traces] (B21, F59)
        ERRORS_WITHIN("filter.finding.errors-within", Severity.WARNING, Effect.AS_MEANT),
        /// [the filters that pick the traces] (B21, F57)
        COUNT_WITHIN("filter.finding.count-within", Severity.WARNING, Effect.AS_MEANT),
        /// [key, the text in JSON] (F51)
        OUTER_BLANKS("filter.finding.outer-blanks", Severity.WARNING, Effect.AS_MEANT),

        /// `null`, or a list of no tags. [key] (F55)
        HOLDS_NOTHING("filter.finding.holds-nothing", Severity.NOTE, Effect.IGNORED),
        /// [the start, how many days the window has in 30 days] (F47)
        DATE_FIXED("filter.finding.date-fixed", Severity.NOTE, Effect.AS_MEANT),
        /// [the status] (F59)
        STATUS_UNFINISHED("filter.finding.status-unfinished", Severity.NOTE, Effect.AS_MEANT),
        /// [the tag]
        TAG_COMMA("filter.finding.tag-comma", Severity.NOTE, Effect.AS_MEANT),
        /// Every session has a trace.
        COUNT_ONE("filter.finding.count-one", Severity.NOTE, Effect.AS_MEANT);

        private final String key;
        private final Severity severity;
        private final Effect effect;

        Kind(String key, Severity severity, Effect effect) {
            this.key = key;
            this.severity = severity;
            this.effect = effect;
        }

        /// The sentence, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }

        public Severity severity() {
            return severity;
        }

        public Effect effect() {
            return effect;
        }
    }

    /// What to click. Arguments are given in brackets.
    public enum Action {
        /// [key]
        REMOVE("filter.remedy.remove"),
        /// [the new key]
        RENAME("filter.remedy.rename"),
        /// [key, JSON text]
        SET("filter.remedy.set"),
        /// Both ends of the window change places.
        SWAP("filter.remedy.swap"),
        /// Elements that mean nothing, or are there twice, are left out.
        TIDY("filter.remedy.tidy");

        private final String key;

        Action(String key) {
            this.key = key;
        }

        /// The words, as a dotted key of `messages.properties`.
        public String key() {
            return key;
        }
    }

    /// A way out.
    ///
    /// @param document all filters as they are after it
    public record Remedy(Action action, List<Object> arguments, FilterDocument document) {
        public Remedy {
            arguments = List.copyOf(arguments);
        }

        static Remedy remove(FilterDocument document, String key) {
            return new Remedy(Action.REMOVE, List.of(key), document.without(key));
        }

        static Remedy set(FilterDocument document, String key, Object value) {
            return new Remedy(Action.SET, List.of(key, JsonText.of(value)), document.with(key, value));
        }
    }

    public FilterFinding {
        arguments = List.copyOf(arguments);
        remedies = List.copyOf(remedies);
    }

    public Severity severity() {
        return kind.severity();
    }
}
