package org.presswatch.events;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something the crawler met that is itself evidence, on {@link Topics#SOURCES_OBSERVED}.
 *
 * @param host the host it was met at
 * @param kind one of {@link Kind}; a reader meets {@code unknown} where a newer writer has a kind it does not know
 * @param url what was asked for
 * @param articleId the article concerned, for a takedown
 * @param httpStatus the answer's status, where there was an answer
 * @param detail one sentence for people
 */
public record SourceObserved(
        String host,
        Kind kind,
        String url,
        @Nullable String articleId,
        @Nullable String feedUrl,
        Instant observedAt,
        @Nullable Integer httpStatus,
        @Nullable String detail)
        implements Event {

    public static final String TYPE = "org.presswatch.source.observed.v1";

    /** What was met. */
    public enum Kind {
        /** HTTP 451, RFC 7725. */
        @JsonProperty("legal-block")
        LEGAL_BLOCK,

        /** A page that a censor puts in the place of the site's. */
        @JsonProperty("block-page")
        BLOCK_PAGE,

        /** The name did not resolve. */
        @JsonProperty("dns-failure")
        DNS_FAILURE,

        /** No trusted connection could be made. */
        @JsonProperty("tls-failure")
        TLS_FAILURE,

        /** No whole answer in time. */
        @JsonProperty("timeout")
        TIMEOUT,

        /** Refused, reset or cut off. */
        @JsonProperty("connection-failure")
        CONNECTION_FAILURE,

        /** 404, 410 or 451 for an article that was announced or published. */
        @JsonProperty("takedown")
        TAKEDOWN,

        /** Nothing new for far longer than its own rhythm. */
        @JsonProperty("silence")
        SILENCE,

        /** It answers again. */
        @JsonProperty("recovery")
        RECOVERY,

        /** A kind that a newer writer knows. */
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    public SourceObserved {
        Checks.notBlank(host, "host");
        Checks.required(kind, "kind");
        Checks.notBlank(url, "url");
        Checks.required(observedAt, "observedAt");
    }

    @Override
    public String key() {
        return host;
    }

    @Override
    public String subject() {
        return url;
    }

    @Override
    public Instant time() {
        return observedAt;
    }

    @Override
    public String eventId() {
        return ArticleIds.digest(TYPE, host, kind.name(), url, observedAt.toString());
    }
}
