package org.presswatch.fetcher.emit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.events.SourceObserved;
import org.presswatch.events.SourceObserved.Kind;
import org.presswatch.events.Topics;
import org.presswatch.events.kafka.EventRecords;
import org.presswatch.fetcher.db.Database;
import org.presswatch.fetcher.db.FetcherSchema;
import org.presswatch.fetcher.db.OpenSession;
import org.presswatch.testkit.KafkaForTests;
import org.presswatch.testkit.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Wherever a relay is stopped, a reader of committed records sees each event once. */
class RelayIT {

    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Database database = FetcherSchema.fresh();
    private final Outbox outbox = new Outbox(meters, headers -> {});
    private final RelayClients clients =
            new RelayClients(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()));
    private final List<Relay> relays = new ArrayList<>();
    private TopicReader reader;

    @BeforeEach
    void read() {
        reader = TopicReader.of(Topics.SOURCES_OBSERVED);
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        reader.close();
    }

    @Test
    void relaysInOrder() {
        add(0, 20);
        start();
        assertThat(seen(20)).containsExactlyElementsOf(names(0, 20));
        assertEmpty();
    }

    @Test
    void relaysNothingOfATransactionThatWasRolledBack() {
        try {
            database.inTransaction(session -> {
                outbox.add(session, event(1));
                throw new SQLException("no");
            });
        } catch (org.presswatch.fetcher.db.DatabaseException e) {
            assertThat(e).hasMessage("no");
        }
        add(2, 3);
        start();
        assertThat(seen(1)).containsExactly("2");
    }

    @Test
    void sendsAgain_whatWasTakenAndNotCommitted() throws Exception {
        add(0, 5);
        try (OpenSession died = database.open()) {
            var rows = new OutboxRows(died.session());
            Producer<String, byte[]> producer = clients.producer(rows.identity());
            producer.initTransactions();
            producer.beginTransaction();
            rows.next().records().forEach(producer::send);
            producer.flush();
            // Neither committed nor aborted: the process is gone.
        }
        start();
        assertThat(seen(5)).containsExactlyElementsOf(names(0, 5));
        assertEmpty();
    }

    @Test
    void sendsNothingAgain_thatWasCommittedAndNotForgotten() throws Exception {
        add(0, 5);
        try (OpenSession died = database.open()) {
            var rows = new OutboxRows(died.session());
            commit(rows.next(), rows.identity());
        }
        add(5, 6);
        start();
        assertThat(seen(6)).containsExactlyElementsOf(names(0, 6));
        assertEmpty();
    }

    @Test
    void letsOneRelayWorkAtATimeAndAnotherTakeOver() {
        start();
        start();
        add(0, 10);
        seen(10);
        relays.getFirst().stop();
        add(10, 20);
        assertThat(seen(20)).containsExactlyInAnyOrderElementsOf(names(0, 20));
        assertEmpty();
    }

    @Test
    void losesAndRepeatsNothing_whenKilledAgainAndAgain() throws Exception {
        int kills = 3;
        int each = 400;
        for (int kill = 0; kill < kills; kill++) {
            Process process = RelayProcess.start(FetcherSchema.urlOf(database), KafkaForTests.bootstrapServers());
            try {
                int first = kill * each;
                for (int i = first; i < first + each; i += 4) {
                    add(i, i + 4);
                }
                Awaitility.await().atMost(LONGEST).until(() -> waiting() < each / 2);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        start();
        assertThat(seen(kills * each)).containsExactlyInAnyOrderElementsOf(names(0, kills * each));
        assertEmpty();
    }

    private void commit(OutboxRows.Batch batch, String identity) {
        try (Producer<String, byte[]> producer = clients.producer(identity)) {
            producer.initTransactions();
            producer.beginTransaction();
            batch.records().forEach(producer::send);
            producer.sendOffsetsToTransaction(
                    Map.of(RelayClients.MARKER, new OffsetAndMetadata(batch.number())),
                    new ConsumerGroupMetadata(RelayClients.groupOf(identity)));
            producer.commitTransaction();
        }
    }

    private void start() {
        var relay = new Relay(database, clients, Duration.ofMillis(10), meters);
        relays.add(relay);
        Thread.ofPlatform().daemon().start(relay);
    }

    private void add(int from, int to) {
        database.inTransaction(session -> {
            for (int i = from; i < to; i++) {
                outbox.add(session, event(i));
            }
            return null;
        });
    }

    private static SourceObserved event(int number) {
        return new SourceObserved(
                "relay.example",
                Kind.TIMEOUT,
                "https://relay.example/" + number,
                null,
                null,
                Instant.EPOCH,
                null,
                null);
    }

    /** What came, once the outbox is empty and at least that many came. */
    private List<String> seen(int count) {
        reader.await(count);
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(waiting()).isZero());
        return reader.seen().stream().map(RelayIT::name).toList();
    }

    private static String name(ConsumerRecord<String, byte[]> record) {
        String subject = String.valueOf(EventRecords.header(record.headers(), "ce_subject"));
        return subject.substring(subject.lastIndexOf('/') + 1);
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private void assertEmpty() {
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return database.query("SELECT count(*) FROM fetcher.outbox", row -> row.getInt(1))
                .getFirst();
    }
}
