package dev.pandawatch.ui.filter;

import dev.pandawatch.ui.kit.CautionBox;
import dev.pandawatch.ui.kit.Messages;

/// A stored entry that no control can show: what it is, what the server makes of it, and a way to remove it.
final class StoredRowBox {
    private StoredRowBox() {}

    static CautionBox of(StoredRow row, Messages messages, Runnable remove) {
        String entry = messages.text("filter.editor.stored", row.key(), row.value());
        String meaning = row.known()
                ? row.problem().map(messages::text).orElseGet(() -> messages.text("filter.editor.stored.null"))
                : messages.text("filter.editor.stored.unknown");
        CautionBox box = new CautionBox(CautionBox.Kind.WARNING, entry, meaning);
        box.setId("stored_" + row.key());
        box.addRemedy(messages.text("filter.editor.remove"), remove)
                .setAccessibleText(messages.text("filter.editor.remove.key", row.key()));
        return box;
    }
}
