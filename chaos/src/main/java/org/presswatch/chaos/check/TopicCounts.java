package org.presswatch.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.presswatch.chaos.input.PageRecords;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.PageFetched;
import org.presswatch.events.TopicMatch;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;

/**
 * How often each revision stands on each topic. A classified article also tells on which topics of its own it must stand.
 */
public final class TopicCounts {

    /** Header of what this run sent a second time on purpose. */
    public static final String REPLAYED = "chaos-replayed";

    private static final String DEAD_LETTERS = ".dlq";
    private static final String ARTICLES = "articles.";

    private final Map<String, Map<Key, Integer>> counts = new TreeMap<>();
    private final Map<String, Set<Key>> due = new TreeMap<>();
    private final Map<String, Map<String, Integer>> deadLetters = new TreeMap<>();
    private int strayDeadLetters;

    /** Counts what stands on all topics of the line. */
    public static TopicCounts of(TopicReading reading) {
        var counts = new TopicCounts();
        List<String> topics =
                reading.topics().stream().filter(TopicCounts::isCounted).toList();
        reading.read(topics, counts::count);
        return counts;
    }

    /** The topics of classified articles that this run met or expects. */
    public Set<String> topicsOfTopics() {
        var names = new HashSet<>(counts.keySet());
        names.addAll(due.keySet());
        names.removeAll(Topics.FIXED);
        return names;
    }

    /** What must stand on a topic of classified articles. */
    public Set<Key> dueOn(String topic) {
        return due.getOrDefault(topic, Set.of());
    }

    /** How many of these do not stand on a topic. */
    public int missing(String topic, Set<Key> expected) {
        Map<Key, Integer> found = counts.getOrDefault(topic, Map.of());
        return (int) expected.stream().filter(key -> !found.containsKey(key)).count();
    }

    /** How many records of a topic are a second time what stands there, or nothing of these. */
    public int repeated(String topic, Set<Key> expected) {
        int repeated = 0;
        for (Map.Entry<Key, Integer> found :
                counts.getOrDefault(topic, Map.of()).entrySet()) {
            repeated += expected.contains(found.getKey()) ? found.getValue() - 1 : found.getValue();
        }
        return repeated;
    }

    /** Dead letters by the kind of their poison, and for each how often which reason. */
    public Map<String, Map<String, Integer>> deadLetters() {
        return deadLetters;
    }

    /** Dead letters of sound records. */
    public int strayDeadLetters() {
        return strayDeadLetters;
    }

    /** All dead letters. */
    public int allDeadLetters() {
        return strayDeadLetters
                + deadLetters.values().stream()
                        .flatMap(reasons -> reasons.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private static boolean isCounted(String topic) {
        return topic.endsWith(DEAD_LETTERS) || topic.equals(Topics.PAGES_FETCHED) || topic.startsWith(ARTICLES);
    }

    private void count(ConsumerRecord<String, byte[]> record) {
        if (record.topic().endsWith(DEAD_LETTERS)) {
            countDeadLetter(record);
        } else if (record.headers().lastHeader(REPLAYED) == null && !isRefused(record)) {
            counts.computeIfAbsent(record.topic(), topic -> new HashMap<>()).merge(keyOf(record), 1, Integer::sum);
        }
    }

    private void countDeadLetter(ConsumerRecord<String, byte[]> record) {
        String kind = EventRecords.header(record.headers(), PageRecords.POISON);
        String reason = String.valueOf(EventRecords.header(record.headers(), "dlq-reason"));
        if (kind == null) {
            strayDeadLetters++;
        } else {
            deadLetters.computeIfAbsent(kind, none -> new TreeMap<>()).merge(reason, 1, Integer::sum);
        }
    }

    /** Poison stands on the first topic too, and only as a dead letter behind it. */
    private static boolean isRefused(ConsumerRecord<String, byte[]> record) {
        String kind = EventRecords.header(record.headers(), PageRecords.POISON);
        return kind != null && PageRecords.reasonOf(kind).isPresent();
    }

    private Key keyOf(ConsumerRecord<String, byte[]> record) {
        try {
            return switch (record.topic()) {
                case Topics.PAGES_FETCHED -> {
                    PageFetched page = EventJson.read(record.value(), PageFetched.class);
                    yield new Key(page.articleId(), page.revision());
                }
                case Topics.ARTICLES_PARSED -> keyOf(EventJson.read(record.value(), ArticleParsed.class));
                default -> keyOf(record.topic(), EventJson.read(record.value(), ArticleClassified.class));
            };
        } catch (InvalidEventException e) {
            throw new IllegalStateException(record.topic() + " holds what is no event: " + e.getMessage(), e);
        }
    }

    private Key keyOf(String topic, ArticleClassified event) {
        Key key = keyOf(event.article());
        if (topic.equals(Topics.ARTICLES_CLASSIFIED)) {
            for (TopicMatch match : event.topics()) {
                due.computeIfAbsent(Topics.articlesOf(match.topicId()), name -> new HashSet<>())
                        .add(key);
            }
        }
        return key;
    }

    private static Key keyOf(ArticleParsed article) {
        return new Key(article.articleId(), article.revision());
    }
}
