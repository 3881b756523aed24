package dev.pandawatch.ui.monitors;

import dev.pandawatch.cadence.Cadence;
import dev.pandawatch.cadence.CadenceProse;
import dev.pandawatch.parse.Parsed;
import org.jspecify.annotations.Nullable;

/// A stored cadence as it is read out.
///
/// @param wire as the server keeps it
/// @param cadence `null` if this program cannot read it
/// @param brief the sentence less what the column's header says; the wire text if it cannot be read
/// @param sentence the whole sentence; the wire text if it cannot be read
public record CadenceText(String wire, @Nullable Cadence cadence, String brief, String sentence) {

    static CadenceText of(String wire) {
        return switch (Cadence.parse(wire)) {
            case Parsed.Ok<Cadence>(var cadence) ->
                new CadenceText(wire, cadence, CadenceProse.brief(cadence), CadenceProse.sentence(cadence));
            case Parsed.Rejected<Cadence> _ -> new CadenceText(wire, null, wire, wire);
        };
    }

    public boolean readable() {
        return cadence != null;
    }
}
