package org.presswatch.stage;

import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

/** What became of a record that a stage could process. */
public sealed interface Outcome {

    /** It led to these records, to be written in this order. */
    record Done(List<ProducerRecord<String, byte[]>> records) implements Outcome {

        public Done {
            records = List.copyOf(records);
        }
    }

    /**
     * It was right to emit nothing.
     *
     * @param reason why, in lower-case words joined by hyphens: the tag of the counter
     */
    record Dropped(String reason) implements Outcome {}
}
