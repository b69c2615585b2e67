/** Everything that a feed says, markup included, under one set of names: for measuring the reader, and for curious people. */
@NullMarked
package org.presswatch.fetcher.feed.detail;

import org.jspecify.annotations.NullMarked;
