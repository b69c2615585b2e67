package org.presswatch.fetcher.emit;

import java.util.List;

/**
 * An event on its way.
 *
 * @param topic where it goes
 * @param key of its record
 * @param headers name, value, name, value, …
 * @param value the event as JSON
 */
public record QueuedEvent(String topic, String key, List<String> headers, byte[] value) {

    public QueuedEvent {
        headers = List.copyOf(headers);
    }
}
