package org.presswatch.store.api;

import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.presswatch.store.read.FacetCounts;
import org.presswatch.store.read.Facets;
import org.presswatch.store.read.Pace;
import org.presswatch.store.read.Paces;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.read.Stats;
import org.presswatch.store.read.Timeline;
import org.presswatch.store.read.Timelines;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.search.TimelineRequest;

/** Numbers about what is stored. */
@Path("/api/stats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Statistics")
class StatsResource {

    private final Statistics statistics;
    private final Timelines timelines;
    private final Facets facets;
    private final Paces paces;
    private final Answers answers;

    StatsResource(Statistics statistics, Timelines timelines, Facets facets, Paces paces, Answers answers) {
        this.answers = answers;
        this.statistics = statistics;
        this.timelines = timelines;
        this.facets = facets;
        this.paces = paces;
    }

    @GET
    @Operation(
            operationId = "getStats",
            summary = "How many articles there are",
            description = "Counts by topic, site, language and country, at most a few seconds old.")
    @APIResponse(
            responseCode = "200",
            description = "The counts.",
            content = @Content(schema = @Schema(implementation = Stats.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response get(Request request) {
        return answers.json(request, statistics.current());
    }

    @GET
    @Path("timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "Counts over time",
            description =
                    "Takes the filters of the article list. Without dates it covers the 45 days before the newest "
                            + "article; without `interval` it takes the one that suits the range.")
    @Parameter(name = "interval", in = ParameterIn.QUERY, description = "`hour`, `day`, `week` or `month`, in UTC.")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "`topic` (default), `site`, `language` or `country`.")
    @APIResponse(
            responseCode = "200",
            description = "The counts; a series for each value, the largest twelve.",
            content = @Content(schema = @Schema(implementation = Timeline.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Response timeline(UriInfo uri, Request request) {
        return answers.json(request, timelines.of(TimelineRequest.strict(uri.getQueryParameters())));
    }

    @GET
    @Path("pace")
    @Operation(
            operationId = "getPace",
            summary = "How fast verdicts come in",
            description =
                    "Verdicts stored in each of the last sixty minutes, and how long they took from fetch to row.")
    @APIResponse(
            responseCode = "200",
            description = "The pace of the last hour.",
            content = @Content(schema = @Schema(implementation = Pace.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response pace(Request request) {
        return answers.json(request, paces.current());
    }

    @GET
    @Path("facets")
    @Operation(
            operationId = "getFacets",
            summary = "How the articles that pass a filter divide",
            description =
                    "Takes the filters of the article list. Without any, or with one topic only, all are counted, else the newest 3,000, and for a phrase those among the newest 500 with its words; "
                            + "`capped` says so.")
    @APIResponse(
            responseCode = "200",
            description = "Counts by topic, language, site and country.",
            content = @Content(schema = @Schema(implementation = FacetCounts.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Response facets(UriInfo uri, Request request) {
        return answers.json(request, facets.of(FilterParser.strictFilter(uri.getQueryParameters(), List.of())));
    }
}
