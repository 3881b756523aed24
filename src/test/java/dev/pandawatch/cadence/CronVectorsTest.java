package dev.pandawatch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pandawatch.parse.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server itself answered, for 680 expressions: every recorded row is demanded.
class CronVectorsTest {

    record Vector(JsonNode row) {
        boolean valid() {
            return row.get("valid").asBoolean();
        }

        /// What is to be computed, one run after another; ends with nothing where the server found no further run.
        List<Optional<Instant>> runs() {
            List<Optional<Instant>> runs = new ArrayList<>();
            row.path("next").forEach(run -> runs.add(Optional.of(Instant.parse(run.asString()))));
            if (row.has("next") && row.has("error")) {
                runs.add(Optional.empty());
            }
            return runs;
        }

        @Override
        public String toString() {
            return row.get("group").asString() + ": " + row.get("expr").asString() + " from "
                    + row.path("base").asString();
        }
    }

    static Stream<Vector> vectors() {
        try (InputStream lines =
                Objects.requireNonNull(CronVectorsTest.class.getResourceAsStream("vectors-public.jsonl"))) {
            JsonMapper mapper = JsonMapper.shared();
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(mapper::readTree).map(Vector::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void theServerSaysTheSame(Vector vector) {
        Parsed<CronExpression> parsed =
                CronExpression.parse(vector.row().get("expr").asString());

        assertThat(parsed instanceof Parsed.Ok).isEqualTo(vector.valid());
        parsed.toOptional().ifPresent(expression -> {
            assertThat(expression.random())
                    .isEqualTo(vector.row().path("random").asBoolean(false));
            List<Optional<Instant>> expected = vector.runs();
            assertThat(runs(expression, vector, expected.size())).isEqualTo(expected);
        });
    }

    @Test
    void noRowIsLost() {
        assertThat(vectors()).hasSize(1313);
    }

    private static List<Optional<Instant>> runs(CronExpression expression, Vector vector, int count) {
        List<Optional<Instant>> runs = new ArrayList<>();
        while (runs.size() < count) {
            Instant from = runs.isEmpty()
                    ? Instant.parse(vector.row().get("base").asString())
                    : runs.getLast().orElseThrow();
            runs.add(expression.nextAfter(from));
        }
        return runs;
    }
}
