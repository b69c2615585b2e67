/** The story of one article, from the feed's announcement to the stored row. */
@NullMarked
package org.presswatch.operations.trace;

import org.jspecify.annotations.NullMarked;
