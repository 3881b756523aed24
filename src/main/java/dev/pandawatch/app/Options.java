package dev.pandawatch.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the program was started with.
///
/// @param tour where the tour writes its pictures; `null` to run as usual
/// @param problem what is wrong with the arguments, in one line; `null` if nothing is
record Options(@Nullable Path tour, @Nullable String problem) {
    private static final String TOUR = "--tour=";

    static Options of(List<String> arguments) {
        Path tour = null;
        for (String argument : arguments) {
            if (argument.isBlank()) {
                continue; // what Maven passes where a property is empty
            }
            if (!argument.startsWith(TOUR) || argument.length() == TOUR.length()) {
                return new Options(null, "Unknown argument " + argument + ". Known: --tour=FOLDER");
            }
            try {
                tour = Path.of(argument.substring(TOUR.length()));
            } catch (InvalidPathException e) {
                return new Options(null, "No folder can be named " + argument.substring(TOUR.length()));
            }
        }
        return new Options(tour, null);
    }
}
