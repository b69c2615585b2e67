package org.presswatch.store.api;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, as RFC 9457 has it.
 *
 * @param type names the kind of problem and stays the same
 * @param parameter the request parameter that is to blame
 * @param cure what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request failed (RFC 9457).")
public record Problem(
        @Schema(examples = "urn:presswatch:problem:bad-parameter")
        String type,

        @Schema(examples = "A parameter cannot be used") String title,
        @Schema(examples = "400") int status,

        @Schema(examples = "limit is no number from 1 to 200")
        String detail,

        @Nullable String parameter,
        @Nullable String cure) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "urn:presswatch:problem:";
    private static final Duration EXPORT_RETRY = Duration.ofSeconds(30);
    private static final String TRY_AGAIN = "Try again in a few seconds.";
    private static final String LOOK_IT_UP = "See /q/openapi for what this address takes.";
    private static final Map<Integer, String> CURES = Map.of(
            405,
            "Use one of the methods in Allow, or see /q/openapi.",
            406,
            "Leave Accept away, or name the type that /q/openapi shows.",
            413,
            "Send less at once.",
            415,
            "Send JSON, with Content-Type: application/json.");

    static Problem badParameter(String parameter, @Nullable String detail, String cure) {
        return new Problem(
                TYPES + "bad-parameter", "A parameter cannot be used", 400, String.valueOf(detail), parameter, cure);
    }

    static Problem badBody() {
        return badParameter(
                "body", "is no JSON of the form that is asked for", "Send the object that /q/openapi shows.");
    }

    static Problem notFound(String detail) {
        return new Problem(TYPES + "not-found", "Not found", 404, detail, null, null);
    }

    static Problem forbidden(String detail) {
        return new Problem(
                TYPES + "forbidden",
                "Forbidden",
                403,
                detail,
                null,
                "Send a token of STORE_ACCESS_ADMIN_TOKENS: Authorization: Bearer <token>.");
    }

    static Problem tooSlow() {
        return new Problem(
                TYPES + "too-slow",
                "The question takes too long",
                503,
                "the query was cancelled at its time limit",
                null,
                "Narrow it down: name a topic, a site or a range of dates.");
    }

    static Problem unavailable() {
        return new Problem(
                TYPES + "unavailable",
                "The database does not answer",
                503,
                "the database is out of reach at the moment",
                null,
                TRY_AGAIN);
    }

    static Problem tooManyReaders() {
        return new Problem(
                TYPES + "too-many-readers",
                "Too many readers of live updates",
                503,
                "as many as there may be are connected",
                null,
                "Try again in half a minute, read a feed instead, or raise STORE_LIVE_MOST_READERS.");
    }

    /** To an export for which there is no place. */
    static Response busyResponse() {
        var problem = new Problem(
                TYPES + "busy",
                "Too many exports at the same time",
                503,
                "as many exports are running as there may be",
                null,
                "Ask again when one has ended, for example in " + EXPORT_RETRY.toSeconds() + " s.");
        return problem.response(EXPORT_RETRY);
    }

    /** What HTTP itself has a name for. */
    static Problem of(Response.StatusType status) {
        String title = status.getReasonPhrase();
        return new Problem(
                TYPES + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                title,
                status.getStatusCode(),
                title,
                null,
                CURES.getOrDefault(status.getStatusCode(), status.getStatusCode() < 500 ? LOOK_IT_UP : TRY_AGAIN));
    }

    Response response() {
        return answer().build();
    }

    /** The same, with how long to wait before asking again. */
    Response response(Duration retryAfter) {
        return answer().header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }

    private Response.ResponseBuilder answer() {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(MEDIA_TYPE)
                .entity(this);
    }
}
