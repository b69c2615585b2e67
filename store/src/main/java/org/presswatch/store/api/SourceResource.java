package org.presswatch.store.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final Answers answers;

    SourceResource(Sources sources, Answers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "Sites, those with the most articles first",
            description = "With the last thing that the crawler met there and that is itself evidence: a block, a "
                    + "takedown, silence, recovery. Sites without an article come last.")
    @APIResponse(
            responseCode = "200",
            description = "The sites.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Source.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response list(Request request) {
        return answers.json(request, sources.all());
    }
}
