package org.presswatch.stage;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.presswatch.events.json.InvalidEventException;

/** A stage's own work on one record. It holds no state, so that it may run again after a crash. */
@FunctionalInterface
public interface RecordHandler {

    /**
     * Processes one record.
     *
     * @throws InvalidEventException if the record is no valid event
     * @throws PoisonRecordException if it is one, but can never be processed
     */
    Outcome handle(ConsumerRecord<String, byte[]> input) throws InvalidEventException, PoisonRecordException;
}
