/** A page whose links are the entries of a feed. */
@NullMarked
package org.presswatch.fetcher.feed.section;

import org.jspecify.annotations.NullMarked;
