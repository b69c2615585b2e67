package org.presswatch.store.search;

import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T10:15:30.123456Z", "1969-12-31T23:59:59.999999Z", "1450-01-01T00:00:00Z"})
    void comesBackAsItWas(String time) {
        var cursor = new Cursor(Instant.parse(time), "00ff.with.dots");
        assertThat(Cursor.decoded(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "!!", "MS4x", "Mi4xLmFh", "AAAA", "MS5hLmI"})
    void namesTheParameter_whenItIsNoneOfOurs(String opaque) {
        assertThatThrownBy(() -> Cursor.decoded(opaque))
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo("after"));
    }

    @Test
    void isRefused_whenItsTimeOverflows() {
        String far = Base64.getUrlEncoder().encodeToString(("1." + Long.MAX_VALUE + ".x").getBytes());
        assertThat(Cursor.decoded(far).listedAt()).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
    }
}
