package org.presswatch.operations.letters;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter with all that it holds.
 *
 * @param headers as they came, with those that the stage added
 * @param value for people: JSON indented, long texts shortened, bytes that are no text as a hex dump
 * @param content the value as it is; not part of the JSON
 */
public record OpenedLetter(
        DeadLetter letter,
        List<Header> headers,
        String value,
        @JsonIgnore byte[] content) {

    /** One header; {@code value} is readable whatever its bytes are. */
    public record Header(String name, String value) {}

    static OpenedLetter of(ConsumerRecord<byte[], byte[]> record, DeadLetter letter, int longest) {
        var headers = new ArrayList<Header>();
        record.headers()
                .forEach(header -> headers.add(new Header(
                        header.key(), header.value() == null ? "(null)" : ReadableValue.line(header.value()))));
        byte[] content = record.value() == null ? new byte[0] : record.value();
        return new OpenedLetter(letter, List.copyOf(headers), ReadableValue.of(content, longest), content);
    }
}
