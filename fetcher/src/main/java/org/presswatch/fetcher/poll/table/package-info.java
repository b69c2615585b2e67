/** Feeds as the database keeps them. */
@NullMarked
package org.presswatch.fetcher.poll.table;

import org.jspecify.annotations.NullMarked;
