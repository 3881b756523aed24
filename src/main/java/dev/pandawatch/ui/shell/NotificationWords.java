package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.time.Instant;
import java.util.List;

/// What is told of monitors, in words.
///
/// @param times by the server's clock
public record NotificationWords(Messages messages, InstantText times) {

    /// The monitor, or what stands for all of them.
    public String subject(Occurrence occurrence) {
        return occurrence.subject().isEmpty() ? messages.text("notify.everybody") : occurrence.subject();
    }

    public String sentence(Occurrence occurrence) {
        Object[] arguments = occurrence.phrase().arguments().stream()
                .map(argument -> argument instanceof Instant at ? times.moment(at) : argument)
                .toArray();
        return messages.text(occurrence.phrase().key(), arguments);
    }

    /// The kind in a word, and when it was.
    String about(Occurrence occurrence) {
        Instant at = occurrence.at();
        String kind = kind(occurrence.kind());
        return at == null ? kind : messages.text("notify.about", kind, times.moment(at), times.distance(at));
    }

    String spoken(Occurrence occurrence) {
        return messages.text("notify.spoken", kind(occurrence.kind()), subject(occurrence), sentence(occurrence));
    }

    String more(int count) {
        return messages.text("notify.more", count);
    }

    private String kind(Occurrence.Kind kind) {
        return messages.text(
                switch (kind) {
                    case FAILED_RUN -> "notify.kind.failed-run";
                    case NO_VERDICT -> "notify.kind.no-verdict";
                    case QUIET -> "notify.kind.quiet";
                    case SCHEDULER -> "notify.kind.scheduler";
                    case LOW_SCORE -> "notify.kind.low-score";
                });
    }

    /// One line for several, of which the list in the program says more.
    public String together(List<Occurrence> several) {
        return messages.text("notify.several", several.size(), subject(several.getFirst()));
    }
}
