package org.presswatch.store.ingest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.presswatch.events.SourceObserved;
import org.presswatch.store.write.ObservationWriter;

/** Stores each batch of {@code sources.observed}, as the articles' consumer does with articles. */
@ApplicationScoped
class ObservationsConsumer {

    private final BatchIngest<SourceObserved> ingest;
    private final MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters;

    ObservationsConsumer(
            ObservationWriter writer,
            Retry retry,
            @Channel("observation-dead-letters-out") MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters) {
        this.ingest = new BatchIngest<>(SourceObserved.class, "observations", writer::write, retry);
        this.deadLetters = deadLetters;
    }

    @Incoming("observations-in")
    @Blocking
    void store(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        ingest.ingest(batch).forEach(deadLetters::sendAndAwait);
    }
}
