package dev.pandawatch.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cron text cut into its fields while it is being typed, sound or not: what the line of labels below the text
/// shows.
///
/// @param segments five, or as many as are typed up to seven; those still missing lie empty at the end of the text
public record CronSegments(String text, List<Segment> segments) {
    private static final int FEWEST = 5;
    private static final int MOST = 7;

    /// One field.
    ///
    /// @param from where its text begins
    /// @param to where its text ends, not included
    /// @param typed its text; of `@daily` the fifth that it stands for, all five of which lie on the whole word
    public record Segment(CronField field, int from, int to, String typed) {
        /// What may stand here.
        public Phrase allowed() {
            return switch (field) {
                case DAY_OF_MONTH -> Phrase.of("cadence.segment.allowed.day");
                case MONTH -> Phrase.of("cadence.segment.allowed.month");
                case DAY_OF_WEEK -> Phrase.of("cadence.segment.allowed.weekday");
                case MINUTE, HOUR, SECOND, YEAR ->
                    Phrase.of("cadence.segment.allowed.number", field.lowest(), field.highest());
            };
        }

        /// The name of the field.
        public Phrase name() {
            return Phrase.of("cadence.segment.name", field.position());
        }
    }

    /// The piece between commas at which the caret stands.
    ///
    /// @param meaning what the server makes of it, or what is wrong with it
    public record Token(Segment segment, int from, int to, Phrase meaning) {}

    public CronSegments {
        segments = List.copyOf(segments);
    }

    /// Any text is cut; more than seven words are left over.
    public static CronSegments of(String text) {
        Optional<String> word = CronParser.meaning(CronToken.trimmed(text).text());
        List<CronToken> words = CronToken.trimmed(word.orElse(text)).words();
        List<Segment> segments = new ArrayList<>();
        for (CronField field : CronField.values()) {
            int index = field.position() - 1;
            if (index < words.size() && index < MOST) {
                CronToken token = words.get(index);
                int from = token.offset();
                segments.add(
                        word.isPresent()
                                ? new Segment(field, 0, text.length(), token.text())
                                : new Segment(field, from, from + token.text().length(), token.typed()));
            } else if (index < FEWEST) {
                segments.add(new Segment(field, text.length(), text.length(), ""));
            }
        }
        return new CronSegments(text, segments);
    }

    /// What the caret stands at. Between two fields that is the later one: what is typed there becomes part of it or
    /// comes before it.
    ///
    /// @param caret in `char`s from the beginning of the text; beyond its end counts as the end
    public Token at(int caret) {
        int place = Math.clamp(caret, 0, text.length());
        Segment segment = segments.stream()
                .filter(candidate -> candidate.to() >= place)
                .findFirst()
                .orElseGet(segments::getLast);
        CronToken whole = CronToken.trimmed(text);
        if (whole.text().startsWith("@")) {
            Phrase meaning = CronParser.meaning(whole.text())
                    .map(five -> Phrase.of("cadence.segment.word", whole.text(), five))
                    .orElseGet(() -> Phrase.of("cadence.segment.words"));
            return new Token(segment, 0, text.length(), meaning);
        }
        CronToken item = item(segment, place);
        Phrase meaning = segment.typed().isEmpty()
                ? Phrase.of("cadence.segment.missing", segment.field().position())
                : new TokenMeaning(segment.field(), segments.size()).of(item);
        return new Token(segment, item.offset(), item.offset() + item.text().length(), meaning);
    }

    private CronToken item(Segment segment, int place) {
        CronToken field = CronToken.between(text, segment.from(), segment.to());
        return field.items().stream()
                .filter(item -> item.offset() + item.text().length() >= place)
                .findFirst()
                .orElse(field);
    }
}
