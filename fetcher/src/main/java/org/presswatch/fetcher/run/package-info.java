/** Starts and stops the work, and ties it to its surroundings. */
@NullMarked
package org.presswatch.fetcher.run;

import org.jspecify.annotations.NullMarked;
