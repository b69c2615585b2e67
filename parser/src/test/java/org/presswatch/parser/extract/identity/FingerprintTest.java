package org.presswatch.parser.extract.identity;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {

    private static final String TEXT = text(0);

    @Test
    void ignoresCaseAndPunctuation() {
        assertThat(Fingerprint.of(TEXT.toUpperCase() + "!!")).isEqualTo(Fingerprint.of(TEXT));
    }

    @Test
    void isNear_whenAFewWordsDiffer() {
        String corrected = "corrected " + TEXT.substring(TEXT.indexOf(' ') + 1);

        assertThat(Fingerprint.distance(Fingerprint.of(TEXT), Fingerprint.of(corrected)))
                .isLessThanOrEqualTo(Fingerprint.NEAR_DUPLICATE_BITS);
    }

    @Test
    void isFar_forAnotherText() {
        assertThat(Fingerprint.distance(Fingerprint.of(TEXT), Fingerprint.of(text(5_000))))
                .isGreaterThan(2 * Fingerprint.NEAR_DUPLICATE_BITS);
    }

    @Test
    void isZero_withoutWords() {
        assertThat(Fingerprint.of(" … ")).isZero();
    }

    private static String text(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 400)
                .mapToObj(i -> "word" + random.nextInt(3_000))
                .collect(Collectors.joining(" "));
    }
}
