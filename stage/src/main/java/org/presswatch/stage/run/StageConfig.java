package org.presswatch.stage.run;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a stage batches its work, and when it gives up on itself. */
@ConfigMapping(prefix = "stage")
interface StageConfig {

    Batch batch();

    WatchdogConfig watchdog();

    /** The limits of one transaction of the parser and the classifier. */
    interface Batch {

        /** The most records that one transaction takes, and that one poll returns. */
        @WithDefault("64")
        int records();

        /** The most bytes, inputs and outputs together, uncompressed, that one transaction takes. */
        @WithDefault("8M")
        MemorySize bytes();

        /** How long one transaction stays open, from its first record on: what subscribers wait for. */
        @WithDefault("100ms")
        Duration time();
    }

    /** What ends a service that is alive but does not consume, so that its supervisor starts it again. */
    interface WatchdogConfig {

        /** Whether a service that makes no progress ends itself. */
        @WithDefault("true")
        boolean enabled();

        /** How long a service may make no progress while it has something to read and nothing to wait for. */
        @WithDefault("60s")
        Duration patience();

        /** How often the service asks the broker for its own place and lag. */
        @WithDefault("5s")
        Duration interval();
    }
}
