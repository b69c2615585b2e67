/** Sitemaps as feeds. */
@NullMarked
package org.presswatch.fetcher.feed.sitemap;

import org.jspecify.annotations.NullMarked;
