package dev.pandawatch.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTest {
    @Test
    void aValueHasNoProblems() {
        Parsed<Integer> parsed = Parsed.ok("12").map(Integer::valueOf);

        assertThat(parsed.toOptional()).contains(12);
        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void aRejectionKeepsItsReasonsThroughAMapping() {
        Violation missing = Violation.of("name", "editor.name.required");
        Parsed<Integer> parsed = Parsed.<String>rejected(missing).map(Integer::valueOf);

        assertThat(parsed.toOptional()).isEmpty();
        assertThat(parsed.problems()).containsExactly(missing);
    }

    @Test
    void aRejectionWithoutAReasonIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Parsed.Rejected<>(List.of()));
    }
}
