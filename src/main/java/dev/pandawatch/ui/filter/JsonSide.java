package dev.pandawatch.ui.filter;

import dev.pandawatch.filter.FilterCodec;
import dev.pandawatch.filter.FilterDocument;
import dev.pandawatch.filter.FilterKeys;
import dev.pandawatch.parse.Parsed;
import dev.pandawatch.parse.Violation;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The filters as JSON text, both ways and without loss. Text that is no filters changes nothing: it stays as typed,
/// beside the filters as they were, until it is mended or given up.
public final class JsonSide {
    private final FilterCodec codec;
    private final ObjectProperty<FilterDocument> document;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyObjectWrapper<Optional<Violation>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private boolean taking;

    JsonSide(FilterCodec codec, ObjectProperty<FilterDocument> document) {
        this.codec = codec;
        this.document = document;
        document.subscribe(this::follow);
    }

    /// Whether the text stands in place of the chips.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// What is typed, or the filters as JSON if nothing is.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Why the text is no filters, with its line and column where it is no JSON.
    public ReadOnlyObjectProperty<Optional<Violation>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// A person types: sound text becomes the filters at once, and stays as it is laid out.
    public void type(String typed) {
        if (typed.equals(text.get())) {
            return;
        }
        text.set(typed);
        take(read(typed));
    }

    /// Sound text becomes the filters; any other is shown with what is wrong about it, to be mended.
    public void paste(String pasted) {
        Parsed<FilterDocument> read = read(pasted);
        if (!read.problems().isEmpty()) {
            shown.set(true);
        }
        text.set(pasted);
        take(read);
    }

    /// Gives up text that is no filters.
    public void discard() {
        problem.set(Optional.empty());
        text.set(codec.write(document.get()));
    }

    /// The filters as they are copied.
    public String copy() {
        return codec.write(document.get());
    }

    /// The signal weights lie among the filters on the wire (F20), but they are none and have fields of their own.
    private Parsed<FilterDocument> read(String typed) {
        Parsed<FilterDocument> read = codec.read(typed);
        boolean weights = read.toOptional()
                .filter(filters -> filters.has(FilterDocument.SIGNAL_WEIGHTS))
                .isPresent();
        return weights ? Parsed.rejected(Violation.of(FilterKeys.FILTERS, "filter.json.weights")) : read;
    }

    private void take(Parsed<FilterDocument> read) {
        problem.set(read.problems().stream().findFirst());
        read.toOptional().ifPresent(filters -> {
            taking = true;
            document.set(filters);
            taking = false;
        });
    }

    /// A change from elsewhere, such as a chip or an undo, overrules sound text; broken text waits for its person.
    private void follow(FilterDocument now) {
        if (!taking && problem.get().isEmpty()) {
            text.set(codec.write(now));
        }
    }
}
