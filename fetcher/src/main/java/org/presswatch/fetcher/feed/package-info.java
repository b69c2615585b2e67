/** What a feed says, whatever its format and however broken it is. */
@NullMarked
package org.presswatch.fetcher.feed;

import org.jspecify.annotations.NullMarked;
