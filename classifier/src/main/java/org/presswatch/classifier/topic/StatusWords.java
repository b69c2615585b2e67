package org.presswatch.classifier.topic;

import java.util.List;

/**
 * Words around an action that say how far it has got.
 *
 * @param status for example {@code threatened} or {@code denied}
 * @param wordClasses a mention of any of these says so
 * @param before how many tokens before the action it may end
 * @param after how many tokens after the action it may start
 * @param factor what a match with this status is worth of its rule's weight
 */
public record StatusWords(String status, List<Integer> wordClasses, int before, int after, double factor) {

    public StatusWords {
        wordClasses = List.copyOf(wordClasses);
    }
}
