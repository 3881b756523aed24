package dev.pandawatch.ui.shell;

import dev.pandawatch.notice.Notification;
import dev.pandawatch.notice.Occurrence;
import dev.pandawatch.ui.kit.InstantText;
import dev.pandawatch.ui.kit.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Object> given = occurrence.phrase().arguments();
        Object[] arguments = occurrence.kind() == Occurrence.Kind.LOW_SCORE
                ? means(given)
                : given.stream()
                        .map(argument -> argument instanceof Instant at ? times.moment(at) : argument)
                        .toArray();
        return messages.text(occurrence.phrase().key(), arguments);
    }

    /// How many metrics, the value, and each with its mean, with as many digits as it takes to be below it.
    private Object[] means(List<Object> given) {
        BigDecimal below = new BigDecimal(given.getFirst().toString()).stripTrailingZeros();
        int digits = Math.max(2, below.scale());
        List<String> means = new ArrayList<>();
        for (int place = 1; place < given.size(); place += 2) {
            BigDecimal mean = new BigDecimal(given.get(place + 1).toString()).setScale(digits, RoundingMode.FLOOR);
            means.add(messages.text("notify.low-score.mean", given.get(place), mean.toPlainString()));
        }
        return new Object[] {
            means.size(), below.setScale(digits, RoundingMode.UNNECESSARY).toPlainString(), String.join(", ", means)
        };
    }

    /// The kind in a word, when it was, and whether that is over.
    String about(Notification notification) {
        Occurrence occurrence = notification.what();
        Instant at = occurrence.at();
        String kind = kind(occurrence.kind());
        String about = at == null ? kind : messages.text("notify.about", kind, times.moment(at), times.distance(at));
        return notification.stands() ? about : messages.text("notify.about.past", about);
    }

    String spoken(Notification notification) {
        Occurrence occurrence = notification.what();
        return messages.text(
                notification.stands() ? "notify.spoken" : "notify.spoken.past",
                kind(occurrence.kind()),
                subject(occurrence),
                sentence(occurrence));
    }

    /// What stands above those that are past.
    String past() {
        return messages.text("notify.past");
    }

    /// The sign of one that nobody saw before.
    String fresh() {
        return messages.text("notify.new");
    }

    /// What the button under the list does.
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
