package org.presswatch.operations.trace;

import java.time.Instant;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleClassified;
import org.presswatch.events.ArticleParsed;
import org.presswatch.events.Event;
import org.presswatch.events.PageFetched;
import org.presswatch.events.TopicMatch;
import org.presswatch.events.Topics;
import org.presswatch.events.json.EventJson;
import org.presswatch.events.json.InvalidEventException;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Place;
import org.presswatch.operations.trace.TraceEvent.What;
import org.presswatch.stage.DeadLetters;
import org.presswatch.stage.Drops;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What one record says about an article. */
final class RecordStory {

    private static final String UNKNOWN = "unknown";

    private final Story story;

    RecordStory(Story story) {
        this.story = story;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.endsWith(".dlq")) {
            String detail =
                    header(record, DeadLetters.DETAIL) + " (attempt " + header(record, DeadLetters.ATTEMPT) + ")";
            add(
                    record,
                    header(record, DeadLetters.STAGE),
                    What.SET_ASIDE,
                    detail,
                    null,
                    header(record, DeadLetters.REASON));
        } else if (topic.equals(Topics.RECORDS_DROPPED)) {
            String detail = "from " + header(record, Drops.TOPIC);
            add(record, header(record, Drops.STAGE), What.DROPPED, detail, null, header(record, Drops.REASON));
        } else if (topic.endsWith(".backfill")) {
            add(record, "operator", What.SENT_AGAIN, "history, for a newer version", null, null);
        } else {
            addEvent(record);
        }
    }

    private void addEvent(ConsumerRecord<byte[], byte[]> record) {
        try {
            switch (record.topic()) {
                case Topics.PAGES_FETCHED -> add(record, read(record, PageFetched.class));
                case Topics.ARTICLES_PARSED -> add(record, read(record, ArticleParsed.class));
                case Topics.ARTICLES_CLASSIFIED -> add(record, read(record, ArticleClassified.class));
                default -> {}
            }
        } catch (InvalidEventException e) {
            add(record, UNKNOWN, What.FETCHED, "a record that is no valid event: " + e.getMessage(), null, null);
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record, PageFetched page) {
        story.addUrl(page.url());
        String replay = replayOf(record);
        add(
                record,
                "fetcher",
                What.FETCHED,
                "%s, %,d bytes, HTTP %d%s"
                        .formatted(page.url(), page.body().length, page.http().status(), replay),
                page.revision(),
                null);
    }

    private void add(ConsumerRecord<byte[], byte[]> record, ArticleParsed article) {
        story.addUrl(article.url());
        story.addUrl(article.canonicalUrl());
        add(
                record,
                "parser",
                What.PARSED,
                "\"%s\", %,d characters, parser %s%s"
                        .formatted(article.title(), article.text().length(), article.parserVersion(), replayOf(record)),
                article.revision(),
                null);
    }

    private void add(ConsumerRecord<byte[], byte[]> record, ArticleClassified verdict) {
        story.addUrl(verdict.article().url());
        String topics = verdict.topics().isEmpty()
                ? "no topic"
                : verdict.topics().stream().map(TopicMatch::topicId).collect(Collectors.joining(", "));
        add(
                record,
                "classifier",
                What.CLASSIFIED,
                topics + ", classifier " + verdict.classifierVersion() + replayOf(record),
                verdict.article().revision(),
                null);
    }

    private static <T extends Event> T read(ConsumerRecord<byte[], byte[]> record, Class<T> type)
            throws InvalidEventException {
        return EventJson.read(record.value() == null ? new byte[0] : record.value(), type);
    }

    private void add(
            ConsumerRecord<byte[], byte[]> record,
            String who,
            What what,
            String detail,
            @Nullable Integer revision,
            @Nullable String reason) {
        story.add(new TraceEvent(
                Instant.ofEpochMilli(record.timestamp()),
                who,
                what,
                detail,
                revision,
                reason,
                EventRecords.header(record.headers(), "ce_id"),
                Place.of(record),
                EventRecords.header(record.headers(), EventRecords.LANE)));
    }

    private static String replayOf(ConsumerRecord<byte[], byte[]> record) {
        String letter = EventRecords.header(record.headers(), "replay-of");
        return letter == null ? "" : ", replay of " + letter;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = EventRecords.header(record.headers(), name);
        return value == null ? UNKNOWN : value;
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), UTF_8);
    }
}
