package org.presswatch.fetcher.run;

import java.time.Duration;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.emit.Relay;

/** Runs the relay of the outbox with the service; not ready while events can only wait. */
@Readiness
@ApplicationScoped
class OutboxRelay implements HealthCheck {

    private static final Duration FINISH = Duration.ofSeconds(12);

    private final Relay relay;
    private @Nullable Thread thread;

    OutboxRelay(Relay relay) {
        this.relay = relay;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").start(relay);
    }

    void stop(@Observes ShutdownEvent event) {
        relay.stop();
        try {
            if (thread != null && !thread.join(FINISH)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public HealthCheckResponse call() {
        var response =
                HealthCheckResponse.named("outbox").status(relay.findTrouble().isEmpty());
        relay.findTrouble().ifPresent(why -> response.withData("reason", why));
        return response.build();
    }
}
