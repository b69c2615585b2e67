/** Finds the feeds of a site. */
@NullMarked
package org.presswatch.fetcher.discovery;

import org.jspecify.annotations.NullMarked;
