package org.presswatch.stage.run;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * What a stage may rightly wait for beside the broker: whatever has a readiness check of its own, such as a database.
 * Kafka's checks do not count, because a consumer that has died would excuse itself with them.
 */
@ApplicationScoped
class Dependencies {

    private final Instance<HealthCheck> checks;

    Dependencies(@Any Instance<HealthCheck> checks) {
        this.checks = checks;
    }

    /** The name of one that is away, or empty while all are there. */
    Optional<String> findAbsent() {
        return checks.select(Readiness.Literal.INSTANCE).stream()
                .map(HealthCheck::call)
                .filter(answer -> answer.getStatus() == Status.DOWN)
                .map(HealthCheckResponse::getName)
                .filter(name -> !name.contains("Messaging") && !name.contains("Kafka"))
                .findFirst();
    }
}
