package org.presswatch.stage.loop;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What one transaction writes.
 *
 * @param answered inputs in their order, each with its answers
 * @param positions where the partitions stand after them
 */
record Batch(List<Answered> answered, Map<TopicPartition, OffsetAndMetadata> positions) {

    record Answered(ConsumerRecord<String, byte[]> input, List<ProducerRecord<String, byte[]>> answers) {}
}
