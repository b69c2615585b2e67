package org.presswatch.fetcher.feed.text;

import java.util.Random;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SimpleMarkupTest {

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<p class=\"lead\">",
        "<br>",
        "<br/>",
        "<br />",
        "<b>",
        "</b>",
        "<I>",
        "</I>",
        "</a>",
        "<a href=\"https://example.org/?a=1&amp;b=2\" title='x'>",
        "<span data-x>",
        "</span>",
        "<img src='a.png' alt=\"a\"/>",
        "word",
        " ",
        "\n",
        "&amp;",
        "&lt;",
        "&nbsp;",
        "&#1103;",
        "&unknown;",
        "&",
        "судья",
        "\uD83D\uDE00",
        "1 > 0",
        "&am",
        "p;"
    };

    @Test
    void comesToWhatAParserComesTo() {
        var random = new Random(11);
        int taken = 0;
        for (int round = 0; round < 20_000; round++) {
            var html = new StringBuilder();
            for (int piece = random.nextInt(1, 12); piece > 0; piece--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String text = SimpleMarkup.text(html.toString());
            if (text == null) {
                continue;
            }
            taken++;
            assertThat(PlainText.of(text, 1_000))
                    .as("%s", html)
                    .isEqualTo(PlainText.of(
                            Jsoup.parseBodyFragment(html.toString()).text(), 1_000));
        }
        assertThat(taken).isGreaterThan(5_000);
    }

    @Test
    void bearsAnyNumberOfAttributes() {
        assertThat(SimpleMarkup.text("<b" + " a='1' b".repeat(50_000) + ">x</b>"))
                .isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>a</div>b",
                "a < b",
                "<script>alert(1)</script>",
                "<!-- hidden -->",
                "<b",
                "<a title=it's>x</a>",
                "<a title=\"a > b\">x</a>",
                "<style>p{}</style>",
                "<b<i>",
                "<b>a</i>",
                "a</p>b",
                "<a href=\"/1\">x<a href=\"/2\">y</a></a>",
                "<![CDATA[x]]>"
            })
    void leavesTheRestToTheParser(String html) {
        assertThat(SimpleMarkup.text(html)).isNull();
    }
}
