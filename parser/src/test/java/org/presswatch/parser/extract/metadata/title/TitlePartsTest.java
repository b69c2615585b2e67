package org.presswatch.parser.extract.metadata.title;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitlePartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Harbour reopens | Coast Daily; Coast Daily; https://coast.example; Harbour reopens",
                "Coast Daily :: Harbour reopens; Coast Daily; https://coast.example; Harbour reopens",
                "Harbour reopens - coast; ; https://coast.example; Harbour reopens",
                "Harbour - a history; Coast Daily; https://news.example; Harbour - a history"
            })
    void dropsThePartThatNamesTheSite(String window, String site, String url, String title) {
        assertThat(TitleParts.withoutSite(window, site, url)).isEqualTo(title);
    }

    @Test
    void tellsWhetherATitleStandsApartInAnother() {
        assertThat(TitleParts.holds("Coast Daily :: Harbour reopens", "Harbour reopens"))
                .isTrue();
        assertThat(TitleParts.holds("Harbour reopens | Coast Daily", "Harbour reopens"))
                .isTrue();
        assertThat(TitleParts.holds("Harbour reopens after storm", "Harbour reopens"))
                .isFalse();
    }
}
