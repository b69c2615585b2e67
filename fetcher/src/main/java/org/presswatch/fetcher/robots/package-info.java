/** What a site asks crawlers to leave alone. */
@NullMarked
package org.presswatch.fetcher.robots;

import org.jspecify.annotations.NullMarked;
