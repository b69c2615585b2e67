package org.presswatch.store.trace;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.operations.trace.Trace;
import org.presswatch.operations.trace.Tracer;
import org.presswatch.store.search.BadParameterException;

/** Where an article is, and everything that happened to it. */
@Path("/api/trace")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Trace")
class TraceResource {

    private final Tracer tracer;

    TraceResource(Tracer tracer) {
        this.tracer = tracer;
    }

    @GET
    @Operation(
            operationId = "traceArticle",
            summary = "Where an article is, and everything that happened to it",
            description = "From the feed's announcement over every record to the stored rows, dead letters and drops. "
                    + "The address may be the feed's link, the page's or the canonical one. `notes` name what could "
                    + "not be looked at.")
    @APIResponse(responseCode = "200", description = "The story; without events where nothing is known.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Trace trace(
            @Parameter(description = "The article's address.", example = "https://news.example.org/1")
                    @RestQuery
                    @Nullable
                    String url) {
        return tracer.trace(url == null ? "" : url)
                .orElseThrow(() -> new BadParameterException(
                        "url", "is no http or https address", "Give the address of the article, percent-encoded."));
    }
}
