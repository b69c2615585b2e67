package org.presswatch.fetcher.feed.text;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTest {

    @Test
    void foldsBlanks_andDropsWhatIsNotToBeSeen() {
        assertThat(PlainText.of(" \ta \n b\u00A0\u2003c\u0000\u202Ed\u007F ", 100))
                .contains("a b cd");
        assertThat(PlainText.of(" \t\u00A0\u0001", 100)).isEmpty();
        assertThat(PlainText.of("", 100)).isEmpty();
        assertThat(PlainText.of(null, 100)).isEmpty();
    }

    @Test
    void keepsToTheLength_withoutABlankAtTheEnd() {
        assertThat(PlainText.of("one two three", 7)).contains("one two");
        assertThat(PlainText.of("one two three", 8)).contains("one two");
        assertThat(PlainText.of("a\uD83D\uDE00b", 2)).contains("a");
    }

    /** Plain English takes a short way; a character that is dropped makes it take the long one. */
    @Test
    void comesToTheSame_onBothWays() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(" ab \n~".charAt(random.nextInt(6)));
            }
            int longest = 1 + random.nextInt(24);
            assertThat(PlainText.of(text.toString(), longest))
                    .isEqualTo(PlainText.of("\u0001" + text + "\u0001", longest));
        }
    }
}
