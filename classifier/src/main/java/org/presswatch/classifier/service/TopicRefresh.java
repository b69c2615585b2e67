package org.presswatch.classifier.service;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.presswatch.classifier.files.InvalidTopicsException;

/** Loads the topics at start, keeps them fresh, and calls the service ready when the first set is in use. */
@Readiness
@Singleton
class TopicRefresh implements HealthCheck {

    private final TopicLibrary library;

    TopicRefresh(TopicLibrary library) {
        this.library = library;
    }

    void start(@Observes StartupEvent event) {
        try {
            library.start();
        } catch (InvalidTopicsException e) {
            throw new IllegalStateException("the topic files hold mistakes:\n" + e.getMessage(), e);
        }
    }

    @Scheduled(
            every = "${classifier.topics.reload:5s}",
            delayed = "${classifier.topics.reload:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        library.refresh();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics").status(library.isReady()).build();
    }
}
