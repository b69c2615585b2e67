package org.presswatch.store.ingest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.presswatch.events.ArticleClassified;
import org.presswatch.store.write.ArticleWriter;

/** Stores each batch of {@code articles.classified}; its offsets are committed only after the database's commit. */
@ApplicationScoped
class ArticlesConsumer {

    private final BatchIngest<ArticleClassified> ingest;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters;

    ArticlesConsumer(
            ArticleWriter writer,
            Retry retry,
            @Channel("dead-letters-out") MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters) {
        this.ingest = new BatchIngest<>(ArticleClassified.class, "articles", writer::write, retry);
        this.deadLetters = deadLetters;
    }

    @Incoming("articles-in")
    @Blocking
    void store(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        ingest.ingest(batch).forEach(deadLetters::sendAndAwait);
    }
}
