package org.presswatch.stage.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.presswatch.stage.Stage;
import org.presswatch.stage.loop.BatchLimits;
import org.presswatch.stage.loop.LoopClients;
import org.presswatch.stage.loop.TransactionalLoop;
import org.presswatch.stage.settings.SettingsCheck;

/** Runs the {@link Stage} that a service has a bean of, from its start to its stop; does nothing in other services. */
@ApplicationScoped
class StageRunner {

    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    /** Together they are what a service has to finish or hand back its work. */
    private static final Duration FINISH = Duration.ofSeconds(7);

    private static final Duration HAND_BACK = Duration.ofSeconds(3);

    private final Instance<Stage> stages;
    private final Map<String, Object> kafka;
    private final StageConfig config;
    private final MeterRegistry meters;
    private final OpenTelemetry telemetry;
    private final boolean tracing;

    private @Nullable TransactionalLoop loop;
    private @Nullable LoopClients clients;
    private @Nullable Thread thread;
    private volatile boolean stopping;

    StageRunner(
            Instance<Stage> stages,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            StageConfig config,
            MeterRegistry meters,
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean telemetryDisabled) {
        this.stages = stages;
        this.kafka = kafka;
        this.config = config;
        this.meters = meters;
        this.telemetry = telemetry;
        this.tracing = !telemetryDisabled;
    }

    /** Last of the observers, so that what the stage needs is there. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 500) StartupEvent event) {
        if (stages.isResolvable()) {
            start(stages.get());
        }
    }

    private void start(Stage stage) {
        StageConfig.Batch batch = config.batch();
        clients = new LoopClients(kafka, stage.group(), batch.records());
        SettingsCheck.clients(clients.consumerSettings(), clients.producerSettings());
        TransactionalLoop.Work work = stage.processor()::process;
        loop = new TransactionalLoop(
                stage.service(),
                stage.inputTopic(),
                tracing ? new TracedWork(work, telemetry) : work,
                clients,
                new BatchLimits(batch.records(), batch.bytes().asLongValue(), batch.time()),
                meters);
        thread = Thread.ofPlatform()
                .name(stage.service() + "-loop")
                .uncaughtExceptionHandler((which, failure) -> failed(stage, failure))
                .start(loop);
    }

    /** Why the loop does no work now; empty while it does, and where there is none. */
    Optional<String> findTrouble() {
        return loop == null ? Optional.empty() : loop.state().findTrouble();
    }

    /** The client id of the running loop, or empty where there is none. */
    Optional<String> findClientId() {
        return Optional.ofNullable(clients).map(LoopClients::clientId);
    }

    private void failed(Stage stage, Throwable failure) {
        if (!stopping) {
            LOG.errorf(failure, "the loop of %s failed", stage.service());
            Ending.because("its loop failed: " + failure);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop == null || thread == null) {
            return;
        }
        stopping = true;
        loop.stop();
        try {
            if (!thread.join(FINISH)) {
                thread.interrupt();
                thread.join(HAND_BACK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
