package org.presswatch.fetcher.run;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while work can be looked for; mistakes in the list of feeds are told, but stop nothing. */
@Readiness
@ApplicationScoped
class CrawlHealth implements HealthCheck {

    private final Fetcher fetcher;

    CrawlHealth(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("crawl").status(fetcher.isWorking());
        if (!fetcher.mistakes().isEmpty()) {
            response.withData("mistakes", String.join("\n", fetcher.mistakes()));
        }
        return response.build();
    }
}
