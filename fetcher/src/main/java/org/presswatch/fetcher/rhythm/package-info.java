/** How often a feed publishes, learnt from what it did, and when it is worth asking again. Plain arithmetic. */
@NullMarked
package org.presswatch.fetcher.rhythm;

import org.jspecify.annotations.NullMarked;
