/** A feed as it is when its turn comes. */
@NullMarked
package org.presswatch.fetcher.poll.feed;

import org.jspecify.annotations.NullMarked;
