/** The crawl: whoever holds a host's lease does what is due there. */
@NullMarked
package org.presswatch.fetcher.crawl;

import org.jspecify.annotations.NullMarked;
