package org.presswatch.store.write;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "23514", "54000", "21000"})
    void blamesTheContent(String state) {
        assertThat(SqlErrors.isOfContent(new SQLException("x", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "57P03", "42501"})
    void triesAgain(String state) {
        assertThat(SqlErrors.isOfContent(new SQLException("x", state))).isFalse();
    }

    @Test
    void triesAgain_whenTheDriverGivesNoState() {
        assertThat(SqlErrors.isOfContent(new SQLException("pool exhausted"))).isFalse();
    }

    @Test
    void looksBehindABatchsOwnException() {
        var batch = new BatchUpdateException("batch failed", "99999", new int[0]);
        batch.setNextException(new SQLException("x", "22021"));
        assertThat(SqlErrors.isOfContent(batch)).isTrue();
    }

    @Test
    void waitsTwiceAsLong_upToTheLongest() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30), new java.util.Random(1));
        assertThat(backoff.after(1)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(backoff.after(3)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(backoff.after(1_000)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }
}
