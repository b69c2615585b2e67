/** The life of a page: announced, downloaded once, downloaded again when its announcement changes. */
@NullMarked
package org.presswatch.fetcher.page;

import org.jspecify.annotations.NullMarked;
