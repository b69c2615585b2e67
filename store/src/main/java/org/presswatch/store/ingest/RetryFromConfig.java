package org.presswatch.store.ingest;

import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.write.Backoff;

/** Makes the retry that the settings ask for. */
@Singleton
class RetryFromConfig {

    @Produces
    @Singleton
    Retry retry(StoreConfig config, MeterRegistry meters) {
        StoreConfig.Ingest ingest = config.ingest();
        var backoff = new Backoff(
                ingest.retryFrom(),
                ingest.retryUpTo(),
                () -> ThreadLocalRandom.current().nextLong());
        return new Retry(backoff, Thread::sleep, meters);
    }
}
