package org.presswatch.store.api;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.ArticlePage;
import org.presswatch.store.read.VerdictRecord;
import org.presswatch.store.read.Verdicts;
import org.presswatch.store.read.Wording;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.search.FilterParser;
import org.presswatch.store.write.ArticleEraser;

/** Articles for programs. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Articles")
class ArticleResource {

    private static final int LONGEST_REASON = 500;

    /** Wordings in one answer. */
    private static final int AT_ONCE = 50;

    private final ArticleLists lists;
    private final ArticleDetails details;
    private final Verdicts verdicts;
    private final ArticleEraser eraser;
    private final Answers answers;

    ArticleResource(
            ArticleLists lists, ArticleDetails details, Verdicts verdicts, ArticleEraser eraser, Answers answers) {
        this.lists = lists;
        this.details = details;
        this.verdicts = verdicts;
        this.eraser = eraser;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listArticles",
            summary = "Articles, the newest first",
            description = "Filters narrow each other down. Follow `next` to read on: each article comes once, also "
                    + "while new ones arrive. Looking for a phrase, a page may end early or be empty although there is a "
                    + "`next`: `searchedTo` tells how far back it looked.")
    @Parameter(name = "topic", in = ParameterIn.QUERY, ref = "topic")
    @Parameter(name = "site", in = ParameterIn.QUERY, ref = "site")
    @Parameter(name = "language", in = ParameterIn.QUERY, ref = "language")
    @Parameter(name = "country", in = ParameterIn.QUERY, ref = "country")
    @Parameter(name = "entity", in = ParameterIn.QUERY, ref = "entity")
    @Parameter(name = "from", in = ParameterIn.QUERY, ref = "from")
    @Parameter(name = "to", in = ParameterIn.QUERY, ref = "to")
    @Parameter(name = "q", in = ParameterIn.QUERY, ref = "q")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "after", in = ParameterIn.QUERY, ref = "after")
    @APIResponse(
            responseCode = "200",
            description = "One page of articles.",
            content = @Content(schema = @Schema(implementation = ArticlePage.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response list(UriInfo uri, Request request) {
        return answers.json(request, lists.page(FilterParser.strict(uri.getQueryParameters())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getArticle",
            summary = "One article whole",
            description = "Its text, its topics with the evidence that earned them, who and what it names, and its "
                    + "newest 200 revisions. Evidence offsets count Unicode code points from 0.")
    @APIResponse(
            responseCode = "200",
            description = "The article.",
            content = @Content(schema = @Schema(implementation = ArticleDetail.class)))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response get(@Parameter(description = "The article's id.") @RestPath String id, Request request) {
        return answers.json(request, details.find(id).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("{id}/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "Every wording of an article",
            description =
                    "Whole texts, the newest first and 50 at a time. Where older ones are left, the header `Link` "
                            + "has the address of the next page, with `rel=\"next\"`.")
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Only revisions with a lower number.",
            example = "51",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(
            responseCode = "200",
            description = "The revisions.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Wording.class)))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response revisions(
            @Parameter(description = "The article's id.") @RestPath String id,
            @RestQuery @Nullable String before,
            Request request) {
        List<Wording> found = details.wordings(id, before == null ? Integer.MAX_VALUE : revision(before), AT_ONCE + 1);
        if (found.isEmpty()
                && (before == null || details.wordings(id, Integer.MAX_VALUE, 1).isEmpty())) {
            throw new NotFoundException();
        }
        List<Wording> page = found.subList(0, Math.min(found.size(), AT_ONCE));
        Response answer = answers.json(request, page);
        return found.size() == page.size()
                ? answer
                : withNext(answer, id, page.getLast().revision());
    }

    private static int revision(String number) {
        if (!number.matches("[0-9]{1,9}")) {
            throw new BadParameterException("before", "is no number of a revision", "Follow the header Link.");
        }
        return Integer.parseInt(number);
    }

    private static Response withNext(Response answer, String id, int before) {
        URI next = UriBuilder.fromPath("/api/articles/{id}/revisions")
                .queryParam("before", before)
                .build(id);
        return Response.fromResponse(answer)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .build();
    }

    @GET
    @Path("{id}/verdicts")
    @Operation(
            operationId = "listVerdicts",
            summary = "Every verdict about an article",
            description =
                    "With the version of the classifier that gave it, the last that came first and at most 200. A newer "
                            + "version adds verdicts and takes none away.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VerdictRecord.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response verdicts(@Parameter(description = "The article's id.") @RestPath String id, Request request) {
        List<VerdictRecord> known = verdicts.of(id);
        if (known.isEmpty()) {
            throw new NotFoundException();
        }
        return answers.json(request, known);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "eraseArticle",
            summary = "Erases an article for good",
            description =
                    "All its revisions and verdicts go. What is left is its id and your reason, so that no replay "
                            + "brings it back. Needs the admin scope. Records in Kafka stay until their retention ends.")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            required = true,
            description = "Why; names no person.",
            example = "court order")
    @APIResponse(responseCode = "204", description = "It is gone, or was not there and will not come.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Response erase(@RestPath String id, @RestQuery String reason) throws SQLException {
        if (!id.matches("[\\x21-\\x7e]{1,64}")) {
            throw new BadParameterException("id", "is no id of an article", "Use the id that the list gives.");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf(0) >= 0) {
            throw new BadParameterException(
                    "reason", "is missing or too long", "Say why in 1 to " + LONGEST_REASON + " characters.");
        }
        eraser.erase(id, reason);
        return Response.noContent().build();
    }
}
