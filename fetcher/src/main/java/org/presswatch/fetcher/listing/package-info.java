/** The feeds that a user lists, in YAML or OPML. */
@NullMarked
package org.presswatch.fetcher.listing;

import org.jspecify.annotations.NullMarked;
