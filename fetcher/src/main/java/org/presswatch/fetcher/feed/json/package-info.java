/** JSON Feed. */
@NullMarked
package org.presswatch.fetcher.feed.json;

import org.jspecify.annotations.NullMarked;
