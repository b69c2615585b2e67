package org.presswatch.events;

import java.time.Instant;

/** What every event can say about itself; the CloudEvents attributes are made from it. */
public sealed interface Event permits PageFetched, ArticleParsed, ArticleClassified, SourceObserved {

    /** The Kafka record's key: the article id, or the host for {@link SourceObserved}. */
    String key();

    /** CloudEvents {@code subject}: the URL that the event is about. */
    String subject();

    /** CloudEvents {@code time}: when it happened in the world, never when it was processed. */
    Instant time();

    /** CloudEvents {@code id}: the same input always gives the same id, so a repeat can be told from news. */
    String eventId();
}
