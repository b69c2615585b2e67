package org.presswatch.fetcher.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.ArticleIds;
import org.presswatch.events.url.UrlNormaliser;
import org.presswatch.fetcher.db.Database;

/** What is known of a page: which feed announced it, and what became of its download. */
@Path("/api/pages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PageResource {

    private static final String SELECT = """
            SELECT p.*, coalesce(f.url, p.entry ->> 'feedUrl') AS feed_url
            FROM fetcher.page p LEFT JOIN fetcher.feed f ON f.id = p.feed_id
            WHERE\s""";
    private static final String BY_ID = SELECT + "p.id = ?";
    private static final String BY_REDIRECT = SELECT + "? = ANY (p.redirects) ORDER BY p.first_seen_at LIMIT 20";

    private final Database database;

    PageResource(Database database) {
        this.database = database;
    }

    /** What {@code GET /api/pages} answers. */
    public record Pages(String url, List<Page> pages) {}

    /**
     * A page and how its download fares.
     *
     * @param state {@code due}, {@code done}, {@code redirected} or {@code dropped}
     * @param revision of the last download that was handed on, 0 before the first
     * @param redirects the addresses that led here
     */
    public record Page(
            String id,
            String url,
            String feedUrl,
            String state,
            @Nullable String reason,
            @Nullable Integer status,
            int attempts,
            int revision,
            List<String> redirects,
            @Nullable Instant firstSeenAt,
            @Nullable Instant fetchedAt,
            @Nullable Instant dueAt) {}

    /** The page at that address, also where it only redirects from; 400 if it is none. */
    @GET
    public Response find(@QueryParam("url") @Nullable String url) {
        return UrlNormaliser.normalise(url == null ? "" : url)
                .map(known -> Response.ok(new Pages(known, pages(known))))
                .orElseGet(() -> Response.status(Response.Status.BAD_REQUEST)
                        .entity(new Problem("url must be an http or https address")))
                .build();
    }

    /** Where the page redirects, those that it led to come after it. */
    private List<Page> pages(String url) {
        var pages = new ArrayList<>(database.query(BY_ID, PageResource::read, ArticleIds.ofUrl(url)));
        if (pages.stream().anyMatch(page -> page.state().equals("redirected"))) {
            pages.addAll(database.query(BY_REDIRECT, PageResource::read, url));
        }
        return pages;
    }

    private static Page read(ResultSet row) throws SQLException {
        return new Page(
                row.getString("id"),
                row.getString("url"),
                row.getString("feed_url"),
                row.getString("state"),
                row.getString("reason"),
                row.getObject("status", Integer.class),
                row.getInt("attempts"),
                row.getInt("revision"),
                List.of((String[]) row.getArray("redirects").getArray()),
                instant(row, "first_seen_at"),
                instant(row, "fetched_at"),
                instant(row, "due_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
