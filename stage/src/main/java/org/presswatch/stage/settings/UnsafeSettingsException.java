package org.presswatch.stage.settings;

import java.util.List;

/** The service must not start: its Kafka clients could lose records. */
public final class UnsafeSettingsException extends RuntimeException {

    /**
     * @param violations one sentence each, with the key and the cure
     */
    public UnsafeSettingsException(List<String> violations) {
        super("Kafka client settings that can lose records:\n  " + String.join("\n  ", violations));
    }
}
