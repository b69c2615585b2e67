package org.presswatch.store.access;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokensTest {

    /** SHA-256 of {@code reader} and {@code boss}. */
    private static final String READER = "3d0941964aa3ebdcb00ccef58b1bb399f9f898465e9886d5aec7f31090a0fb30";

    private static final String BOSS = "a5e7c002443743c5836758c7d1cd8ddefd9fcf2061daa0efaac683fb99966057";

    private final Tokens tokens = new Tokens(List.of(READER), List.of(BOSS));

    @Test
    void opensToBearersAndBrowsers() {
        assertThat(tokens.scopeOf("Bearer reader")).isEqualTo(Scope.READ);
        assertThat(tokens.scopeOf("Basic " + Base64.getEncoder().encodeToString("any:reader".getBytes())))
                .isEqualTo(Scope.READ);
        assertThat(tokens.scopeOf("bearer boss")).isEqualTo(Scope.ADMIN);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Bearer", "Bearer wrong", "Basic !!", "Basic cmVhZGVy:", "reader", "Digest reader"})
    void staysShut(String authorization) {
        assertThat(tokens.scopeOf(authorization)).isEqualTo(Scope.NONE);
    }

    @Test
    void knowsAToken_howeverItIsSentAndWhateverTheName() {
        for (String name : List.of("me", "you", "")) {
            String basic = "Basic " + Base64.getEncoder().encodeToString((name + ":reader").getBytes());
            assertThat(Tokens.digestIn(basic)).isEqualTo(READER);
        }
        assertThat(Tokens.digestIn("Bearer  reader ")).isEqualTo(READER);
        assertThat(Tokens.digestIn("Bearer boss")).isEqualTo(BOSS);
    }

    @Test
    void refusesWhatIsNoDigest() {
        assertThatThrownBy(() -> new Tokens(List.of("abcd"), List.of())).hasMessageContaining("64 hex digits");
    }
}
