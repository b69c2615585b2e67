/** The life of a feed: polled, backed off, and what it announces handed on. */
@NullMarked
package org.presswatch.fetcher.poll;

import org.jspecify.annotations.NullMarked;
