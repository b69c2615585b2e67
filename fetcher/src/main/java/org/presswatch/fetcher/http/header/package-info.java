/** What headers of an answer say about when to ask again. */
@NullMarked
package org.presswatch.fetcher.http.header;

import org.jspecify.annotations.NullMarked;
