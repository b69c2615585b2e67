package org.presswatch.store.read;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to pass as {@code after} for the page after it; absent on the last
 * @param searchedTo where a page that is not full stands that has a next one: what is older was not yet looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticlePage(
        List<ArticleSummary> articles,
        @Nullable String next,
        @Nullable Instant searchedTo) {}
