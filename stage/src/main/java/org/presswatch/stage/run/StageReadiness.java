package org.presswatch.stage.run;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the broker is away, or before the stage is a member of its consumer group; it says which. */
@Readiness
@ApplicationScoped
class StageReadiness implements HealthCheck {

    static final String NAME = "Kafka stage";

    private final StageRunner runner;
    private final Surveillance surveillance;

    StageReadiness(StageRunner runner, Surveillance surveillance) {
        this.runner = runner;
        this.surveillance = surveillance;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = surveillance.findAbsentBroker().or(runner::findTrouble);
        var answer = HealthCheckResponse.named(NAME).status(trouble.isEmpty());
        trouble.ifPresent(why -> answer.withData("reason", why));
        return answer.build();
    }
}
