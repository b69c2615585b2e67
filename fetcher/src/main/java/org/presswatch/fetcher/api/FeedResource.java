package org.presswatch.fetcher.api;

import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.presswatch.fetcher.poll.FeedList;
import org.presswatch.fetcher.poll.FeedState;
import org.presswatch.fetcher.run.Fetcher;

/** The feeds, how each fares, and what is wrong with their list. */
@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private final FeedList feeds;
    private final Fetcher fetcher;

    FeedResource(FeedList feeds, Fetcher fetcher) {
        this.feeds = feeds;
        this.fetcher = fetcher;
    }

    /** What {@code GET /api/feeds} answers. */
    public record Feeds(List<FeedState> feeds, List<String> mistakes) {}

    @GET
    public Feeds list() {
        return new Feeds(feeds.all(), fetcher.mistakes());
    }
}
