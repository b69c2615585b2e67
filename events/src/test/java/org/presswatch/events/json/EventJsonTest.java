package org.presswatch.events.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.events.SourceObserved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EventJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"host\":\"a\",\"ki | INVALID_JSON | end-of-input",
                "no json | INVALID_JSON | Unrecognized token",
                "null | INVALID_EVENT | JSON null",
                "[] | INVALID_EVENT | SourceObserved",
                "{} | INVALID_EVENT | host is missing",
                "{\"host\":\" \",\"kind\":\"timeout\"} | INVALID_EVENT | host is blank",
                "{\"host\":\"a\",\"host\":\"b\"} | INVALID_JSON | Duplicate",
                "{\"host\":\"a\",\"httpStatus\":\"many\"} | INVALID_EVENT | many"
            })
    void namesWhatIsWrong_inBytesThatAreNoEvent(String json, InvalidEventException.Reason reason, String word) {
        var thrown = catchThrowableOfType(
                InvalidEventException.class, () -> EventJson.read(json.getBytes(UTF_8), SourceObserved.class));

        assertThat(thrown.reason()).isEqualTo(reason);
        assertThat(thrown).hasMessageContaining(word);
    }

    @ParameterizedTest
    @CsvSource({"5000, INVALID_EVENT"})
    void refusesDeepNesting_withoutOverflowingTheStack(int depth, InvalidEventException.Reason reason) {
        String json = "{\"unknown\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        var thrown = catchThrowableOfType(
                InvalidEventException.class, () -> EventJson.read(json.getBytes(UTF_8), SourceObserved.class));

        assertThat(thrown.reason()).isEqualTo(reason);
    }
}
