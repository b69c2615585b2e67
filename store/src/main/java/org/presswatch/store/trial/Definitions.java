package org.presswatch.store.trial;

import java.util.List;

/** What came of asking the classifier for its topics. */
public sealed interface Definitions {

    /** The topics in use. */
    record Known(List<TopicDefinition> topics) implements Definitions {
        public Known {
            topics = List.copyOf(topics);
        }
    }

    /** It did not answer. */
    record Unanswered(String why) implements Definitions {}
}
