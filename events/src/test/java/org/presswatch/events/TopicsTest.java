package org.presswatch.events;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TopicsTest {

    @Test
    void namesTheTopicOfATopicId() {
        assertThat(Topics.articlesOf("media-pressure")).isEqualTo("articles.media-pressure");
        assertThat(Topics.deadLettersOf(Topics.PAGES_FETCHED)).isEqualTo("pages.fetched.dlq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Media", "a b", "a--b", "-a", "a.dlq", "parsed", "classified", "ä"})
    void refusesIds_thatWouldNameNoTopicOrAnother(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topics.articlesOf(id));
    }
}
