/** Hubs that say when a feed has changed, so that nobody has to ask. */
@NullMarked
package org.presswatch.fetcher.websub;

import org.jspecify.annotations.NullMarked;
