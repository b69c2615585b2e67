package org.presswatch.classifier.topic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.classifier.eval.Reliability;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the rules said of our own sentences at first sight, before any rule was changed for them, came true as promised. What
 * does not belong counts three times: the sentences hold more that belongs than news does.
 */
class CalibrationTest {

    private static final double WEIGHT_OF_NEGATIVES = 3;

    /** A score of the rules, as log-odds, and whether it was right. */
    private record Sight(double logOdds, boolean isRight) {

        double weight() {
            return isRight ? 1 : WEIGHT_OF_NEGATIVES;
        }
    }

    private record Fit(double offset, double slope) {

        double probability(double logOdds) {
            return 1 / (1 + Math.exp(-(offset + slope * logOdds)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-blocking", "media-pressure"})
    void isNotBetteredByAFit(String topicId) throws IOException {
        List<Sight> sights = sights(topicId);

        double asPromised = brierScore(sights, new Fit(0, 1));
        double fitted = brierScore(sights, fit(sights));

        assertThat(asPromised).isLessThan(0.1).isLessThan(fitted + 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-blocking", "media-pressure"})
    void isRightFourTimesOfFive_from0point8On(String topicId) throws IOException {
        var reliability = new Reliability();
        sights(topicId).forEach(sight -> reliability.add(new Fit(0, 1).probability(sight.logOdds()), sight.isRight()));

        assertThat(reliability.bins())
                .filteredOn(bin -> bin.from() >= 0.8)
                .isNotEmpty()
                .allSatisfy(bin -> assertThat(bin.shareRight()).isGreaterThanOrEqualTo(0.8));
    }

    private static double brierScore(List<Sight> sights, Fit fit) {
        double sum = 0;
        double weights = 0;
        for (Sight sight : sights) {
            double error = fit.probability(sight.logOdds()) - (sight.isRight() ? 1 : 0);
            sum += sight.weight() * error * error;
            weights += sight.weight();
        }
        return sum / weights;
    }

    /** Newton's method on the weighted log-likelihood. */
    private static Fit fit(List<Sight> sights) {
        Fit fit = new Fit(0, 1);
        for (int step = 0; step < 25; step++) {
            double gradientOffset = 0;
            double gradientSlope = 0;
            double a = 0;
            double b = 0;
            double c = 0;
            for (Sight sight : sights) {
                double p = fit.probability(sight.logOdds());
                double error = sight.weight() * ((sight.isRight() ? 1 : 0) - p);
                double curve = sight.weight() * p * (1 - p);
                gradientOffset += error;
                gradientSlope += error * sight.logOdds();
                a += curve;
                b += curve * sight.logOdds();
                c += curve * sight.logOdds() * sight.logOdds();
            }
            double determinant = a * c - b * b;
            fit = new Fit(
                    fit.offset() + (c * gradientOffset - b * gradientSlope) / determinant,
                    fit.slope() + (a * gradientSlope - b * gradientOffset) / determinant);
        }
        return fit;
    }

    private static List<Sight> sights(String topicId) throws IOException {
        try (InputStream file = CalibrationTest.class.getResourceAsStream("/golden/first-sight.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(row -> row[0].equals(topicId))
                    .map(row -> new Sight(Double.parseDouble(row[1]), row[2].equals("1")))
                    .toList();
        }
    }
}
