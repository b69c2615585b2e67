package org.presswatch.store.alert;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of the message about one article.
 *
 * @param title of the article, null where it was erased
 * @param state {@code waiting}, {@code delivered}, {@code failed} or {@code dropped}, which means that there was nothing
 *     left to tell
 * @param status of the webhook's last answer
 * @param detail why the last attempt failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        String articleId,
        @Nullable String title,
        String state,
        int attempts,
        @Nullable Integer status,
        @Nullable String detail,
        Instant createdAt,
        @Nullable Instant nextAttempt,
        @Nullable Instant endedAt) {}
