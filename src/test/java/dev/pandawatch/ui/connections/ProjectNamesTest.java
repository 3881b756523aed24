package dev.pandawatch.ui.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNamesTest {
    private final ProjectNames names = new ProjectNames(List.of("support-agents", "billing", "qa"));

    @ParameterizedTest(name = "{0} is taken for {1}")
    @CsvSource(textBlock = """
            suport-agents,   support-agents
            support_agents,  support-agents
            Support-Agents,  support-agents
            support-agnets,  support-agents
            biling,          billing
            billings,        billing
            # three wrong letters make another name
            support-ants-x,
            # of a short name, one wrong letter at most
            qb,              qa
            ab,
            new one,
            """)
    void near(String typed, @Nullable String meant) {
        assertThat(names.near(typed)).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void anotherCaseIsAnotherProject() {
        assertThat(names.knows("billing")).isTrue();
        assertThat(names.knows("Billing")).isFalse();
    }
}
