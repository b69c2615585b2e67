package org.presswatch.store.ingest;

import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.Backoff;

/** Stores each batch of {@code articles.classified}; its offsets are committed only after the database's commit. */
@ApplicationScoped
class ArticlesConsumer {

    private final BatchIngest ingest;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters;

    ArticlesConsumer(
            ArticleWriter writer,
            StoreConfig config,
            MeterRegistry meters,
            @Channel("dead-letters-out") MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters) {
        var backoff = new Backoff(
                config.ingest().retryFrom(),
                config.ingest().retryUpTo(),
                () -> ThreadLocalRandom.current().nextLong());
        this.ingest = new BatchIngest(writer, new Retry(backoff, Thread::sleep, meters), meters);
        this.deadLetters = deadLetters;
    }

    @Incoming("articles-in")
    @Blocking
    void store(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        ingest.ingest(batch).forEach(deadLetters::sendAndAwait);
    }
}
