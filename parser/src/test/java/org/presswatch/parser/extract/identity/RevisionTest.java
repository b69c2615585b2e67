package org.presswatch.parser.extract.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a correction changes and what it leaves. */
class RevisionTest {

    private static final String TEXT = """
            The council of the island voted on Thursday to close the southern road for lorries, because two bridges carry
            no more than six tons. Drivers will have to take the way along the lake, which is eleven kilometres longer and
            has no petrol station. The mayor said that new bridges will be built next summer if the county pays half of
            what they cost. The lorries of the dairy leave an hour earlier since then, and the milk of the southern farms
            is fetched every second day only, which the farmers call too little in the warm months. The county has
            promised an answer before the end of April, and the island's paper has opened a page where readers tell of
            their longer ways to school, to work and to the doctor. Nobody was hurt when the first bridge sank last week.
            """;

    private static final String OTHER = """
            A choir of ninety children opened the festival in the harbour hall with songs that were written for them by
            three composers from the mainland. The hall was sold out, and two hundred people listened outside in the rain.
            Tickets for the second evening cost eleven pounds, and the money goes to the school of music, whose roof has
            leaked since the storm of January. The festival ends on Sunday with a concert of brass bands on the quay.
            """;

    @Test
    void aCorrectionIsAnotherRevision_butANearDuplicate() {
        String corrected = TEXT.replace("six tons", "seven tons");

        assertThat(ContentHash.of("Road closed", corrected)).isNotEqualTo(ContentHash.of("Road closed", TEXT));
        assertThat(Fingerprint.distance(Fingerprint.of(TEXT), Fingerprint.of(corrected)))
                .isLessThanOrEqualTo(Fingerprint.NEAR_DUPLICATE_BITS);
    }

    @Test
    void anotherTitleIsAnotherRevision() {
        assertThat(ContentHash.of("Road open", TEXT)).isNotEqualTo(ContentHash.of("Road closed", TEXT));
    }

    @Test
    void anotherArticleIsFar() {
        assertThat(Fingerprint.distance(Fingerprint.of(TEXT), Fingerprint.of(OTHER)))
                .isGreaterThan(2 * Fingerprint.NEAR_DUPLICATE_BITS);
    }

    @Test
    void theSameTextIsTheSameRevision() {
        assertThat(ContentHash.of("Road closed", TEXT))
                .isEqualTo(ContentHash.of("Road closed", TEXT))
                .matches("[0-9a-f]{32}");
    }
}
