package dev.pandawatch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The lax readings that the recorded requests do not show, through the create call.
class FieldsTest {
    private final Bench bench = Bench.open(SandboxOptions.Scenario.EMPTY);

    @AfterEach
    void close() {
        bench.close();
    }

    private RawHttp.Answer create(String field) {
        return bench.post(
                Bench.MONITORS,
                "{'name': 'm', 'target_type': 'SESSION', 'metrics': ['agent_reliability'], 'cadence': 'daily', %s}"
                        .formatted(field));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'sampling_rate': ' 0.5 '              | sampling_rate                     | 0.5
            'sampling_rate': false                | sampling_rate                     | 0.0
            'sampling_rate': 1                    | sampling_rate                     | 1.0
            'only_if_changed': 'OFF'              | only_if_changed                   | false
            'only_if_changed': 0                  | only_if_changed                   | false
            'only_if_changed': 'Y'                | only_if_changed                   | true
            'signal_weights': {'x': true}         | filters                           | {"signal_weights":{"x":1.0}}
            'signal_weights': {'x': '-3'}         | filters                           | {"signal_weights":{"x":-3.0}}
            'signal_weights': {}                  | filters                           | {}
            'filters': {'b': 1, 'a': null}        | filters                           | {"b":1,"a":null}
            """)
    void whatPydanticCoercesIsCoerced(String sent, String field, String stored) {
        JsonNode created = create(sent).json();

        assertThat(created.path(field)).hasToString(stored);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'sampling_rate': 'half'        | sampling_rate       | Input should be a valid number, unable to parse string as a number
            'sampling_rate': []            | sampling_rate       | Input should be a valid number
            'sampling_rate': 'nan'         | sampling_rate       | Input should be less than or equal to 1
            'only_if_changed': 2           | only_if_changed     | Input should be a valid boolean, unable to interpret input
            'only_if_changed': null        | only_if_changed     | Input should be a valid boolean
            'model': 7                     | model               | Input should be a valid string
            'signal_weights': {'x': 'a'}   | signal_weights -> x | Input should be a valid number, unable to parse string as a number
            'signal_weights': {'x': null}  | signal_weights -> x | Input should be a valid number
            'signal_weights': []           | signal_weights      | Input should be a valid dictionary
            """)
    void whatItRefusesIsRefusedInItsWords(String sent, String field, String message) {
        RawHttp.Answer refused = create(sent);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").stringValue())
                .isEqualTo(field);
        assertThat(refused.json().get("errors").get(0).get("message").stringValue())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'filters': {'a': NaN}
            'filters': {'a': 1e999}
            'filters': {'a': ['\\u0000']}
            'filters': {'\\ud800': 1}
            'signal_weights': {'x': 'inf'}
            """)
    void whatTheDatabaseCannotHoldIsACrash(String sent) {
        assertThat(create(sent).status()).isEqualTo(500);
        assertThat(bench.get(Bench.MONITORS).json().get("total").intValue()).isZero();
    }
}
