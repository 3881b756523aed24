package dev.pandawatch.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.ui.filter.Suggestions.Suggested;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsViewModelTest {
    private final MatchesBench bench = new MatchesBench();
    private final SuggestionsViewModel suggestions = bench.suggestions();

    private List<Suggested> of(String key) {
        return suggestions.suggestionsProperty().get().of(key);
    }

    @Test
    void theNewestThousandTracesAreReadOnce() {
        bench.project.fill(1_100);
        suggestions.ask("tags", "");
        bench.answer();
        suggestions.ask("name", "ch");
        bench.answer();

        assertThat(bench.project.asked).hasSize(5);
        assertThat(suggestions.suggestionsProperty().get().sample()).isEqualTo(SuggestionsViewModel.SAMPLE);
        assertThat(of("tags")).extracting(Suggested::value).containsExactly("prod", "eu-west", "canary");
        assertThat(of("tags")).extracting(Suggested::count).containsExactly(500, 500, 500);
        assertThat(of("status")).extracting(Suggested::value).containsExactly("COMPLETED", "ERROR");
        assertThat(of("name").getFirst().count()).isEqualTo(666);
        assertThat(of("tags").getFirst().lastSeen())
                .isEqualTo(bench.project.traces.getFirst().startedAt());
    }

    @Test
    void usersAreListedAndSessionsAreSearched() {
        suggestions.ask("user_id", "");
        suggestions.ask("session_id", "s");
        suggestions.ask("session_id", "s-3");
        bench.pass(300).answer();

        assertThat(of("user_id")).extracting(Suggested::value).containsExactly("user-1");
        assertThat(of("session_id")).extracting(Suggested::value).containsExactly("s-3");
    }

    @Test
    void aFailureIsTriedAgainAtTheNextQuestion() {
        bench.project.failures.add(
                new GatewayException.Unreachable(MatchesViewModelTest.call(0), new IOException("cut off")));
        suggestions.ask("tags", "");
        bench.answer();
        assertThat(suggestions.troubleProperty().get()).isNotNull();

        suggestions.ask("tags", "");
        bench.answer();
        assertThat(suggestions.troubleProperty().get()).isNull();
        assertThat(of("tags")).isNotEmpty();
    }

    @Test
    void anotherServerHasOtherValues() {
        suggestions.ask("tags", "");
        bench.answer();
        bench.use(new DiscoveryFake());

        assertThat(suggestions.suggestionsProperty().get()).isEqualTo(Suggestions.NONE);
    }
}
