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

    /// One line for several, of which the list in the program says more.
    public String together(List<Occurrence> several) {
        return messages.text("notify.several", several.size(), subject(several.getFirst()));
    }
}
