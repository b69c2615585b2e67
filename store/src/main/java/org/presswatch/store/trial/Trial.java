package org.presswatch.store.trial;

import java.util.List;

import org.presswatch.events.Entity;
import org.presswatch.events.TopicMatch;

/** What came of asking the classifier. */
public sealed interface Trial {

    /** Its verdict. */
    record Judged(List<TopicMatch> topics, List<Entity> entities) implements Trial {
        public Judged {
            topics = topics == null ? List.of() : List.copyOf(topics);
            entities = entities == null ? List.of() : List.copyOf(entities);
        }
    }

    /** It did not answer, or not with a verdict. */
    record Unanswered(String why) implements Trial {}
}
