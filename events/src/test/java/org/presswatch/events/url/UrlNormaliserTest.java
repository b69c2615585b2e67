package org.presswatch.events.url;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UrlNormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG:80/A, http://example.org/A",
        "https://example.org:443, https://example.org/",
        "https://example.org:8443/, https://example.org:8443/",
        "https://example.org./a, https://example.org/a",
        "https://example.org/a#part, https://example.org/a",
        "https://example.org/a?#part, https://example.org/a",
        "https://example.org/a/./b/../c/.., https://example.org/a/",
        "https://example.org/../../a, https://example.org/a",
        "https://example.org/%7Euser/%d1%8f%2f, https://example.org/~user/%D1%8F%2F",
        "https://example.org/новость 1, https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C%201",
        "https://пример.рф/, https://xn--e1afmkfd.xn--p1ai/",
        "https://example.org/100%, https://example.org/100%25",
        "https:\\\\example.org\\a?b\\c, https://example.org/a?b%5Cc",
        "https:///example.org/a, https://example.org/a",
        "http://[2001:DB8::1]:80/, http://[2001:db8::1]/",
        "https://my_site.example.org/, https://my_site.example.org/",
    })
    void writesOnePageInOneWay(String url, String expected) {
        assertThat(UrlNormaliser.normalise(url)).contains(expected);
        assertThat(UrlNormaliser.normalise(expected)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/?utm_source=rss&id=7&UTM_medium=x, https://e.org/?id=7",
        "https://e.org/?fbclid=1, https://e.org/",
        "https://e.org/?b=2&a=1&b=2, https://e.org/?b=2&a=1&b=2",
        "https://e.org/?&&a=, https://e.org/?a=",
        "https://e.org/?utmost=1, https://e.org/?utmost=1",
        "https://e.org/?q=a%26b&x=1+2, https://e.org/?q=a%26b&x=1+2",
    })
    void dropsTrackingParametersAndKeepsTheOrderOfTheRest(String url, String expected) {
        assertThat(UrlNormaliser.normalise(url)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "//example.org/",
                "ftp://example.org/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "http://",
                "http:///",
                "http://user@example.org/",
                "http://user:pass@example.org/",
                "http://example.org:0/",
                "http://example.org:65536/",
                "http://example.org:999999999999/",
                "http://exa mple.org/",
                "http://a..b/",
                "http://[::1/",
                "http://example.org%2f@evil.example/",
            })
    void refusesWhatIsNoPlainWebAddress(String url) {
        assertThat(UrlNormaliser.normalise(url)).isEmpty();
    }

    @Test
    void ignoresLineBreaksAndBlanksAround() {
        assertThat(UrlNormaliser.normalise(" \n https://example.org/a\r\n/b\t "))
                .contains("https://example.org/a/b");
    }

    @Test
    void refusesAddressesOverTheLimit() {
        assertThat(UrlNormaliser.normalise("https://example.org/" + "a".repeat(UrlNormaliser.LONGEST)))
                .isEmpty();
        assertThat(UrlNormaliser.normalise("https://example.org/" + "я".repeat(1_000)))
                .isEmpty();
    }

    @Test
    void keepsEveryParameterOfAFeed() {
        assertThat(UrlNormaliser.normaliseKeepingParameters("http://E.org?utm_source=a&b=c"))
                .contains("http://e.org/?utm_source=a&b=c");
    }
}
