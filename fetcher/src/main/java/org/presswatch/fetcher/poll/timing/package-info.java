/** When to come again. */
@NullMarked
package org.presswatch.fetcher.poll.timing;

import org.jspecify.annotations.NullMarked;
