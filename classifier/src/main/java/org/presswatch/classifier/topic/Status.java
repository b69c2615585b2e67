package org.presswatch.classifier.topic;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.classifier.lexicon.Mention;
import org.presswatch.classifier.lexicon.SentenceReader;
import org.presswatch.classifier.rule.PatternMatch;
import org.presswatch.classifier.rule.Rule;

/**
 * How far an action has got.
 *
 * @param words what says so, where words do
 * @param factor what a match is worth with it
 */
record Status(String name, @Nullable Mention words, double factor) {

    static final String DENIED = "denied";
    private static final String USUAL = "in-force";

    /** The status that the words around the action of a match give it, else the rule's own. */
    static Status of(PatternMatch match, Rule rule, SentenceReader sentence, List<StatusWords> statuses) {
        Mention action = match.find("action").orElse(null);
        if (action != null) {
            for (StatusWords status : statuses) {
                Mention words = near(action, status, sentence);
                if (words != null) {
                    return new Status(status.status(), words, status.factor());
                }
            }
        }
        return new Status(rule.status() == null ? USUAL : rule.status(), null, 1);
    }

    private static @Nullable Mention near(Mention action, StatusWords status, SentenceReader sentence) {
        for (int wordClass : status.wordClasses()) {
            for (Mention words : sentence.mentionsOf(wordClass)) {
                int before = action.start() - words.end();
                int after = words.start() - action.end();
                if (before >= 0 && before < status.before() || after >= 0 && after < status.after()) {
                    return words;
                }
            }
        }
        return null;
    }
}
