package org.presswatch.store.deadletters;

import java.time.Clock;
import java.util.Map;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.presswatch.operations.broker.Broker;
import org.presswatch.operations.letters.DeadLetterBox;

/** Makes the plain objects behind the resource known to the container. */
@Singleton
class DeadLetterBeans {

    @Produces
    @Singleton
    Broker broker(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new Broker(kafka);
    }

    @Produces
    @Singleton
    DeadLetterBox deadLetterBox(Broker broker, Clock clock) {
        return new DeadLetterBox(broker, clock);
    }
}
