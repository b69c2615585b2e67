/** Which feeds there are, who listed them, and how each fares. */
@NullMarked
package org.presswatch.fetcher.catalogue;

import org.jspecify.annotations.NullMarked;
