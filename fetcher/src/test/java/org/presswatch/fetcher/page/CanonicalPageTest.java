package org.presswatch.fetcher.page;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CanonicalPageTest {

    private static final String LINK = "<html><head><link rel=\"canonical\" href=\"%s\"></head>";

    @Test
    void findsThePageBehindAmpAndPhoneVersions() {
        String own = "https://www.example.org/a?b=1&amp;c=2";
        for (String url : new String[] {
            "https://m.example.org/a",
            "https://amp.example.org/a",
            "https://www.example.org/a/amp",
            "https://www.example.org/a/amp/",
            "https://www.example.org/a.amp.html"
        }) {
            assertThat(canonical(url, LINK.formatted(own))).contains("https://www.example.org/a?b=1&c=2");
        }
        assertThat(canonical(
                        "https://www.example.org/x",
                        "<html \u26a1 lang=en>" + LINK.formatted("/a").substring(6)))
                .contains("https://www.example.org/a");
    }

    @Test
    void leavesOrdinaryPagesAlone() {
        assertThat(canonical("https://www.example.org/a?page=2", LINK.formatted("/a")))
                .isEmpty();
        assertThat(canonical("https://www.example.org/camp/a", LINK.formatted("/b")))
                .isEmpty();
    }

    @Test
    void believesNothingOutsideTheSite_andNoDowngrade() {
        assertThat(canonical("https://m.example.org/a", LINK.formatted("https://evil.example/a")))
                .isEmpty();
        assertThat(canonical("https://m.example.org/a", LINK.formatted("http://127.0.0.1/a")))
                .isEmpty();
        assertThat(canonical("https://m.example.org/a", LINK.formatted("http://www.example.org/a")))
                .isEmpty();
        assertThat(canonical("https://m.example.org/a", LINK.formatted("javascript:x")))
                .isEmpty();
        assertThat(canonical("https://m.example.org/a", LINK.formatted("https://m.example.org/a")))
                .isEmpty();
    }

    private static Optional<String> canonical(String url, String html) {
        return CanonicalPage.of(url, html.getBytes(UTF_8));
    }
}
