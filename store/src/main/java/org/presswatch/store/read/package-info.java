/** What the tables hold, as records: lists of articles, one article whole, and counts. */
@NullMarked
package org.presswatch.store.read;

import org.jspecify.annotations.NullMarked;
