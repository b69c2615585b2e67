package org.presswatch.events;

import java.util.List;
import java.util.regex.Pattern;

/** Names of the Kafka topics. */
public final class Topics {

    public static final String PAGES_FETCHED = "pages.fetched";
    public static final String ARTICLES_PARSED = "articles.parsed";
    public static final String ARTICLES_CLASSIFIED = "articles.classified";
    public static final String SOURCES_OBSERVED = "sources.observed";

    /** What became of dead letters that somebody replayed or dropped; the key is the letter's place. */
    public static final String DEAD_LETTERS_RESOLVED = "dead-letters.resolved";

    /** What a stage rightly made nothing of, without its value; the reason is in a header. */
    public static final String RECORDS_DROPPED = "records.dropped";

    private static final String ARTICLES_PREFIX = "articles.";
    private static final String DEAD_LETTER_SUFFIX = ".dlq";
    private static final String BACKFILL_SUFFIX = ".backfill";
    private static final Pattern TOPIC_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_TOPIC_ID = 100;

    /** The topics that exist whatever subjects are classified. */
    public static final List<String> FIXED =
            List.of(PAGES_FETCHED, ARTICLES_PARSED, ARTICLES_CLASSIFIED, SOURCES_OBSERVED);

    /** The topics whose history can be run again; each has a lane beside it, see {@link #backfillOf}. */
    public static final List<String> REPROCESSED = List.of(PAGES_FETCHED, ARTICLES_PARSED);

    private Topics() {}

    /**
     * The Kafka topic that carries only the articles of one classified topic.
     *
     * @throws IllegalArgumentException if the id is not lower-case words joined by hyphens, or names a fixed topic
     */
    public static String articlesOf(String topicId) {
        if (topicId.length() > LONGEST_TOPIC_ID || !TOPIC_ID.matcher(topicId).matches()) {
            throw new IllegalArgumentException("topic id '" + topicId + "' must be lower-case letters, digits and"
                    + " single hyphens, at most " + LONGEST_TOPIC_ID + " characters");
        }
        String name = ARTICLES_PREFIX + topicId;
        if (FIXED.contains(name)) {
            throw new IllegalArgumentException("topic id '" + topicId + "' is taken by the topic " + name);
        }
        return name;
    }

    /** Where a stage puts a record of {@code topic}, or of the lane beside it, that it cannot process. */
    public static String deadLettersOf(String topic) {
        String live =
                topic.endsWith(BACKFILL_SUFFIX) ? topic.substring(0, topic.length() - BACKFILL_SUFFIX.length()) : topic;
        return live + DEAD_LETTER_SUFFIX;
    }

    /** The lane beside {@code topic} on which a stage is given history to process again. */
    public static String backfillOf(String topic) {
        return topic + BACKFILL_SUFFIX;
    }
}
