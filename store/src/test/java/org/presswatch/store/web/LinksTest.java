package org.presswatch.store.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {

    private final Links links = new Links(Map.of("q", List.of("blocked lang:ru -lang:de site:a.example")));

    @Test
    void aFilterTakesThePlace_ofWhatIsTypedForIt() {
        assertThat(links.only("language", "en").to("/"))
                .isEqualTo("/?q=blocked+-lang%3Ade+site%3Aa.example&language=en");
        assertThat(links.without("site").to("/")).isEqualTo("/?q=blocked+lang%3Aru+-lang%3Ade");
    }

    @Test
    void nothingIsLeftOfASearch_thatSaidOnlyThat() {
        assertThat(new Links(Map.of("q", List.of("from:2026-11-01")))
                        .without("from")
                        .to("/"))
                .isEqualTo("/");
    }
}
