/** Addresses on the web: their parts, the site that they belong to, and where a redirect leads. */
@NullMarked
package org.presswatch.fetcher.http.address;

import org.jspecify.annotations.NullMarked;
