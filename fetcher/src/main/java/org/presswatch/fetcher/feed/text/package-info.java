/** Bytes to characters, markup to plain text, dates to instants: what every format needs. */
@NullMarked
package org.presswatch.fetcher.feed.text;

import org.jspecify.annotations.NullMarked;
