package org.presswatch.fetcher.api;

import java.net.URI;
import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.catalogue.FeedCatalogue;
import org.presswatch.fetcher.catalogue.FeedList;
import org.presswatch.fetcher.catalogue.FeedState;
import org.presswatch.fetcher.discovery.FeedFinder;
import org.presswatch.fetcher.discovery.FeedFinder.Found;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.fetcher.listing.OpmlDocument;
import org.presswatch.fetcher.run.Fetcher;

/** The feeds, how each fares, what is wrong with their list; and changes that no file is needed for. */
@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private final FeedList feeds;
    private final FeedCatalogue catalogue;
    private final FeedFinder finder;
    private final Fetcher fetcher;

    FeedResource(FeedList feeds, FeedCatalogue catalogue, FeedFinder finder, Fetcher fetcher) {
        this.feeds = feeds;
        this.catalogue = catalogue;
        this.finder = finder;
        this.fetcher = fetcher;
    }

    /** What {@code GET /api/feeds} answers. */
    public record Feeds(List<FeedState> feeds, List<String> mistakes) {}

    /** A feed to add; only the address must be there. A {@code kind} of {@code page} is a page whose links are the entries. */
    public record NewFeed(
            @Nullable String url,
            @Nullable String name,
            @Nullable String language,
            @Nullable String country,
            @Nullable String kind) {}

    /** A page to look for feeds at. */
    public record Home(@Nullable String url) {}

    @GET
    public Feeds list() {
        return new Feeds(feeds.all(), fetcher.mistakes());
    }

    /** One feed; 404 if there is none of that id. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return feeds.find(id)
                .map(Response::ok)
                .orElseGet(FeedResource::notFound)
                .build();
    }

    /** What happened to a feed, the latest first, at most a hundred stretches; 404 if there is none of that id. */
    @GET
    @Path("{id}/history")
    public Response history(@PathParam("id") String id) {
        return feeds.find(id)
                .map(feed -> Response.ok(feeds.history(id)))
                .orElseGet(FeedResource::notFound)
                .build();
    }

    /** All feeds that are polled, for other feed readers. */
    @GET
    @Path("opml")
    @Produces("text/x-opml")
    public String opml() {
        return OpmlDocument.of(feeds.all().stream()
                .filter(FeedState::active)
                .map(feed ->
                        new ListedFeed(feed.url(), feed.name() != null ? feed.name() : feed.title(), null, null, null))
                .toList());
    }

    /** Adds a feed: 201 with its address, 409 if it is there already or the address is none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(NewFeed feed) {
        String url = feed.url() == null ? "" : feed.url();
        return catalogue
                .add(new ListedFeed(
                        url, feed.name(), null, feed.language(), feed.country(), "page".equals(feed.kind())))
                .map(id -> Response.created(URI.create("/api/feeds/" + id)))
                .orElseGet(() -> Response.status(Response.Status.CONFLICT)
                        .entity(new Problem("the feed is there already, or its url is no http or https address")))
                .build();
    }

    /** The feeds of the site with that home page, each read to be sure; nothing is added. May take half a minute. */
    @POST
    @Path("discover")
    @Consumes(MediaType.APPLICATION_JSON)
    public Found discover(Home home) {
        return finder.find(home.url() == null ? "" : home.url());
    }

    /** Stops polling a feed: 204, or 404 if there is none of that id. */
    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") String id) {
        return (catalogue.pause(id) ? Response.noContent() : notFound()).build();
    }

    /** Polls a feed again, at once: 204, or 404 if there is none of that id. */
    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") String id) {
        return (catalogue.resume(id) ? Response.noContent() : notFound()).build();
    }

    /** Forgets a feed that was added here: 204, or 404 if there is none of that id or a file lists it. */
    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        return (catalogue.remove(id) ? Response.noContent() : notFound()).build();
    }

    private static Response.ResponseBuilder notFound() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new Problem("there is no such feed, or a file lists it: take it out there"));
    }
}
