package org.presswatch.classifier.lexicon;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Written words are found under the forms that lexicons give. */
class WordTableTest {

    private final WordTable table = new WordTable();

    @Test
    void findsName_whenTurkishEndingFollowsApostrophe() {
        int form = table.exact("youtube");

        assertThat(table.formsOf("YouTube'a")).contains(form);
        assertThat(table.formsOf("YouTube’un")).contains(form);
    }

    @Test
    void keepsWordWhole_whenItIsNoName() {
        int form = table.exact("don");

        assertThat(table.formsOf("don't")).doesNotContain(form);
    }

    @Test
    void findsDottedCapital_whenTurkishWordBeginsWithIt() {
        int form = table.exact("iletişim");

        assertThat(table.formsOf("İletişim")).contains(form);
    }

    @Test
    void findsHostName_whenItsEndIsGiven() {
        int form = table.hostIn("com");

        assertThat(table.formsOf("Chess.com")).contains(form);
        assertThat(table.formsOf("com")).doesNotContain(form);
    }
}
