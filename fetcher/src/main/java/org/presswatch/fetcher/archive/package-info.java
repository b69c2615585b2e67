/** What was asked for and answered, as evidence that others can read. */
@NullMarked
package org.presswatch.fetcher.archive;

import org.jspecify.annotations.NullMarked;
