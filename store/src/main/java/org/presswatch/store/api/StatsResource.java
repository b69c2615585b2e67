package org.presswatch.store.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.read.Stats;

/** Numbers about what is stored. */
@Path("/api/stats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Statistics")
class StatsResource {

    private final Statistics statistics;

    StatsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(
            operationId = "getStats",
            summary = "How many articles there are",
            description = "Counts by topic, site and language, at most a few seconds old.")
    @APIResponse(responseCode = "200", description = "The counts.")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Stats get() {
        return statistics.current();
    }
}
