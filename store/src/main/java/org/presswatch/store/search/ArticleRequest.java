package org.presswatch.store.search;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param after where the page before ended, or null for the first
 * @param limit articles on a page
 */
public record ArticleRequest(ArticleFilter filter, @Nullable Cursor after, int limit) {}
