package org.presswatch.store.api;

import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.presswatch.store.read.Source;
import org.presswatch.store.read.Sources;

/** The sites that articles come from. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
class SourceResource {

    private final Sources sources;

    SourceResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "Sites, those with the most articles first",
            description = "With the last thing that the crawler met there and that is itself evidence: a block, a "
                    + "takedown, silence, recovery. Sites without an article come last.")
    @APIResponse(responseCode = "200", description = "The sites.")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public List<Source> list() {
        return sources.all();
    }
}
