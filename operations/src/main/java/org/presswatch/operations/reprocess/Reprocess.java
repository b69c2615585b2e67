package org.presswatch.operations.reprocess;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.broker.TopicScan;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends history to the stages again, so that a newer version of them adds what it makes of it.
 *
 * <p>It goes to a lane beside the stage's topic, never faster than the line gets on. Each record names the events that it
 * led to before; the stage writes none of these again, so subscribers see each event once, whichever version is running.
 * Only what the stage has read before is sent: the rest comes by itself.
 */
public final class Reprocess {

    private static final int MOST_REMEMBERED = 1_000_000;

    private final Broker broker;
    private final long limit;

    /** @param limit records that may wait for a stage before more history is sent */
    public Reprocess(Broker broker, long limit) {
        this.broker = broker;
        this.limit = limit;
    }

    /** What a run would send; nothing is sent. */
    public ReprocessReport tryOut(ReprocessRequest request) {
        try (Admin admin = broker.admin()) {
            var run = new Counting();
            scan(
                    request,
                    KnownOutputs.read(request, broker),
                    readBefore(request, admin),
                    Map.of(),
                    (record, ids) -> {
                        run.add(record);
                        return true;
                    },
                    run);
            return run.report(false, true);
        }
    }

    /**
     * Runs until all is sent or it is told to stop. Begun again with the same request, it goes on where it was stopped.
     *
     * @param words told now and then what it waits for, and how far it is
     * @throws ReprocessFailedException if it cannot go on; the message says why
     */
    public ReprocessReport run(ReprocessRequest request, BooleanSupplier isStopped, Consumer<String> words)
            throws ReprocessFailedException, InterruptedException {
        if (!broker.topics().contains(Topics.backfillOf(request.from().input()))) {
            throw new ReprocessFailedException(
                    "the topic " + Topics.backfillOf(request.from().input())
                            + " does not exist: the line was set up by an older version. Restart it with ./presswatch up, or run"
                            + " the job that creates its topics");
        }
        try (Admin admin = broker.admin();
                var sender = new BackfillSender(broker, request)) {
            var lag = new Lag(broker, admin, request.from().groups());
            var pace = new Pace(broker, lag, request.from().groups(), limit);
            // What an interrupted run had sent must be through before its results are looked at.
            if (!pace.awaitLane(request.from().group(), isStopped, words)) {
                return new Counting().report(false, false);
            }
            return run(request, admin, sender, () -> pace.await(isStopped, words), words);
        } catch (KafkaException e) {
            throw new ReprocessFailedException(
                    "the broker did not take it: " + e.getMessage() + ". Begin again: it goes on from here", e);
        }
    }

    private interface Waiting {
        boolean await() throws InterruptedException;
    }

    private ReprocessReport run(
            ReprocessRequest request, Admin admin, BackfillSender sender, Waiting waiting, Consumer<String> words)
            throws InterruptedException {
        Map<TopicPartition, Long> end = readBefore(request, admin);
        Map<TopicPartition, Long> start = new Lag(broker, admin, List.of())
                .positions(request.group(), request.from().input());
        KnownOutputs known = KnownOutputs.read(request, broker);
        var count = new Counting();
        boolean complete = scan(
                request,
                known,
                end,
                start,
                (record, ids) -> {
                    count.add(record);
                    sender.add(record, ids);
                    return !sender.isFull() || sendAndWait(sender, waiting, count, words);
                },
                count);
        sender.commit();
        if (complete) {
            broker.answer(admin.deleteConsumerGroups(List.of(request.group())).all());
        }
        return count.report(!start.isEmpty(), complete);
    }

    private static boolean sendAndWait(BackfillSender sender, Waiting waiting, Counting count, Consumer<String> words) {
        sender.commit();
        words.accept("sent %,d of %,d looked at".formatted(count.sent, count.looked));
        try {
            return waiting.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Chosen {
        boolean take(ConsumerRecord<byte[], byte[]> record, List<String> knownIds);
    }

    /** Whether it came to the end. */
    private boolean scan(
            ReprocessRequest request,
            KnownOutputs known,
            Map<TopicPartition, Long> end,
            Map<TopicPartition, Long> start,
            Chosen chosen,
            Counting count) {
        Set<String> seen = new HashSet<>();
        boolean[] complete = {true};
        new TopicScan(broker).topics(List.of(request.from().input()), request.since(), request.until(), record -> {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() >= end.getOrDefault(partition, 0L)
                    || record.offset() < start.getOrDefault(partition, 0L)) {
                return true;
            }
            count.looked++;
            if (isMeant(record, request, known) && isFirst(record, seen)) {
                complete[0] = chosen.take(record, known.of(new String(record.key(), UTF_8)));
            }
            return complete[0];
        });
        return complete[0];
    }

    private static boolean isMeant(
            ConsumerRecord<byte[], byte[]> record, ReprocessRequest request, KnownOutputs known) {
        return record.key() != null
                && record.value() != null
                && known.isOfTopic(new String(record.key(), UTF_8))
                && (request.site() == null || request.site().equals(siteOf(record)));
    }

    /** A fetcher that died may have written a page twice. */
    private static boolean isFirst(ConsumerRecord<byte[], byte[]> record, Set<String> seen) {
        String id = EventRecords.header(record.headers(), "ce_id");
        return id == null || seen.size() >= MOST_REMEMBERED || seen.add(id);
    }

    private static String siteOf(ConsumerRecord<byte[], byte[]> record) {
        String url = EventRecords.header(record.headers(), "ce_subject");
        try {
            String host = url == null ? null : URI.create(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Map<TopicPartition, Long> readBefore(ReprocessRequest request, Admin admin) {
        return new Lag(broker, admin, List.of())
                .positions(request.from().group(), request.from().input());
    }

    private static final class Counting {
        private long looked;
        private long sent;
        private long bytes;

        void add(ConsumerRecord<byte[], byte[]> record) {
            sent++;
            bytes += record.serializedValueSize();
        }

        ReprocessReport report(boolean resumed, boolean complete) {
            return new ReprocessReport(looked, sent, bytes, resumed, complete);
        }
    }
}
