package org.presswatch.store.alert.send;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {

    @Test
    void isWhatEveryStandardWebhooksLibraryExpects() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}", secret))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void makesSecretsThatDiffer_inTheFormThatLibrariesTake() {
        String shown = Signature.shown(Signature.newSecret());
        assertThat(shown).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(Signature.shown(Signature.newSecret()));
    }
}
