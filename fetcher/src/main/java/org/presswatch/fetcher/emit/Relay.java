package org.presswatch.fetcher.emit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.DatabaseException;
import org.presswatch.fetcher.db.OpenSession;
import org.presswatch.fetcher.emit.OutboxRows.Batch;

/**
 * Takes events from the outbox to Kafka, each once for readers of committed records. A batch of rows and its number are
 * written in one Kafka transaction; after any failure the number tells whether the batch is there. One relay of all
 * replicas works at a time, the others wait for its place.
 */
public final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PLACE_CHECKED = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** Between two batches, at most: events that come one by one share a transaction, which costs the same for many. */
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(200);

    /** Times as long as the batch before took, so that nobody waits long where there is processor time to spare. */
    private static final int GATHERING = 2;

    private final Database database;
    private final RelayClients clients;
    private final Duration pause;
    private final MeterRegistry meters;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String trouble;

    /** @param pause between two looks while nothing waits */
    public Relay(Database database, RelayClients clients, Duration pause, MeterRegistry meters) {
        this.database = database;
        this.clients = clients;
        this.pause = pause;
        this.meters = meters;
    }

    /** Why nothing can be relayed now; empty while it can, or another replica does it. */
    public Optional<String> findTrouble() {
        return Optional.ofNullable(trouble);
    }

    /** Lets a batch that is under way end, and returns from {@link #run}. */
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        Duration wait = Duration.ZERO;
        while (!rest(wait)) {
            try (OpenSession open = database.open()) {
                lead(new OutboxRows(open.session()));
                wait = PLACE_CHECKED;
            } catch (KafkaException | SQLException | DatabaseException e) {
                trouble = e.getMessage();
                meters.counter("fetcher.relays.failed").increment();
                wait = longer(wait);
                LOG.warnf("events wait in the outbox, again in %s: %s", wait, e.getMessage());
            }
        }
    }

    private void lead(OutboxRows rows) throws SQLException {
        if (!rows.lock()) {
            trouble = null;
            return;
        }
        try {
            relay(rows);
        } finally {
            rows.unlock();
        }
    }

    private void relay(OutboxRows rows) throws SQLException {
        String outbox = rows.identity();
        Producer<String, byte[]> producer = clients.producer(outbox);
        try {
            producer.initTransactions();
            rows.forget(clients.lastBatch(outbox));
            trouble = null;
            var group = new ConsumerGroupMetadata(RelayClients.groupOf(outbox));
            Duration wait = Duration.ZERO;
            while (!rest(wait)) {
                long begun = System.nanoTime();
                Batch batch = rows.next();
                wait = pause;
                if (!batch.records().isEmpty()) {
                    write(batch, producer, group);
                    rows.forget(batch.number());
                    meters.counter("fetcher.events.relayed")
                            .increment(batch.records().size());
                    wait = gathering(Duration.ofNanos(System.nanoTime() - begun));
                }
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    /** What a send has to complain of is told by the commit. */
    private static void write(Batch batch, Producer<String, byte[]> producer, ConsumerGroupMetadata group) {
        producer.beginTransaction();
        batch.records().forEach(producer::send);
        producer.sendOffsetsToTransaction(Map.of(RelayClients.MARKER, new OffsetAndMetadata(batch.number())), group);
        producer.commitTransaction();
    }

    /** Whether it is time to stop. */
    private boolean rest(Duration wait) {
        try {
            return stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration gathering(Duration last) {
        Duration wait = last.multipliedBy(GATHERING);
        return wait.compareTo(LONGEST_GATHERING) < 0 ? wait : LONGEST_GATHERING;
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.isZero() ? Duration.ofMillis(200) : wait.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
