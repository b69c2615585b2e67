package org.presswatch.store.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.Source;
import org.presswatch.store.read.SourcePage;
import org.presswatch.store.read.Sources;
import org.presswatch.store.search.BadParameterException;

/** The sites that articles come from. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
class SourceResource {

    private static final int LONGEST_SITE = 300;

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
                    + "takedown, silence, recovery. Sites without an article come last. `X-Total-Count` tells how many "
                    + "sites there are: where the answer has fewer, send its last one as `after` to read on.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "The last site of the answer before.",
            example = "news.example.org")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER),
            description = "Sites at a time, 1 to 2000, which is the default.")
    @APIResponse(
            responseCode = "200",
            description = "The sites.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Source.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit, Request request) {
        SourcePage page = sources.page(after == null || after.isBlank() ? null : checked(after), number(limit));
        return Response.fromResponse(answers.json(request, page.sources()))
                .header("X-Total-Count", page.total())
                .build();
    }

    private static String checked(String site) {
        if (site.length() > LONGEST_SITE || site.indexOf(0) >= 0) {
            throw new BadParameterException("after", "is no site", "Send the last site of the answer before.");
        }
        return site;
    }

    private static int number(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return Sources.MOST;
        }
        int number = limit.matches("[0-9]{1,6}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > Sources.MOST) {
            throw new BadParameterException(
                    "limit",
                    "is no number from 1 to " + Sources.MOST,
                    "Ask for up to " + Sources.MOST + " sites and go on with 'after'.");
        }
        return number;
    }
}
