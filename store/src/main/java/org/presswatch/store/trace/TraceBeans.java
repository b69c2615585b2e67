package org.presswatch.store.trace;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.letters.DeadLetterBox;
import org.presswatch.operations.trace.FetcherStory;
import org.presswatch.operations.trace.KafkaStory;
import org.presswatch.operations.trace.Tracer;
import org.presswatch.store.StoreConfig;
import org.presswatch.store.read.StoredHistory;
import org.presswatch.store.read.Verdicts;

/** Makes the tracer known to the container. */
@Singleton
class TraceBeans {

    @Produces
    @Singleton
    Tracer tracer(StoreConfig config, Broker broker, DeadLetterBox letters, StoredHistory history, Verdicts verdicts) {
        StoreConfig.Trace trace = config.trace();
        return new Tracer(List.of(
                new FetcherStory(trace.fetcherUrl(), trace.timeout()),
                new StoreStory(history, verdicts),
                new KafkaStory(broker, letters),
                // Once more, because records may have told of another address.
                new StoreStory(history, verdicts)));
    }
}
