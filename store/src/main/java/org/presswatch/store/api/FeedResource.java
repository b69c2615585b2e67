package org.presswatch.store.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.presswatch.store.PublicUrl;
import org.presswatch.store.feed.AtomFeed;
import org.presswatch.store.feed.Feed;
import org.presswatch.store.feed.JsonFeed;
import org.presswatch.store.feed.RssFeed;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.search.FilterParser;

/** Any list of articles as a feed. */
@Path("/feeds")
@RunOnVirtualThread
@Tag(name = "Feeds")
class FeedResource {

    private static final String UTF_8 = ";charset=utf-8";

    private final ArticleLists lists;
    private final Answers answers;
    private final PublicUrl publicUrl;

    FeedResource(ArticleLists lists, Answers answers, PublicUrl publicUrl) {
        this.lists = lists;
        this.answers = answers;
        this.publicUrl = publicUrl;
    }

    @GET
    @Path("articles.{format}")
    @Operation(
            operationId = "getFeed",
            summary = "The article list as a feed",
            description = "Takes the filters of the article list, so every search can be subscribed to. For words in a "
                    + "certain order it looks at the newest 20,000 articles that have them, and says so where these "
                    + "did not fill it: `subtitle` in Atom, `description` in the others.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = "application/atom+xml"))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Response feed(
            @Parameter(description = "`atom`, `rss` or `json`.") @RestPath String format,
            UriInfo uri,
            Request request) {
        String query = uri.getRequestUri().getRawQuery();
        String suffix = query == null ? "" : "?" + query;
        Feed feed = Feed.of(
                title(uri),
                publicUrl.of("/" + suffix),
                publicUrl.of("/feeds/articles." + format + suffix),
                lists.fullPage(FilterParser.strict(uri.getQueryParameters())));
        return switch (format) {
            case "atom" -> answers.text(request, AtomFeed.write(feed), "application/atom+xml" + UTF_8);
            case "rss" -> answers.text(request, RssFeed.write(feed), "application/rss+xml" + UTF_8);
            case "json" -> answers.text(request, JsonFeed.write(feed), "application/feed+json" + UTF_8);
            default -> throw new NotFoundException();
        };
    }

    private static String title(UriInfo uri) {
        String filters = uri.getQueryParameters().entrySet().stream()
                .filter(one -> !one.getKey().equals("limit") && !one.getKey().equals("after"))
                .map(one -> String.join(", ", one.getValue()))
                .sorted()
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        return filters.isBlank() ? "Presswatch" : "Presswatch: " + filters;
    }
}
