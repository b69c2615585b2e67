/** What an answer means for its feed. */
@NullMarked
package org.presswatch.fetcher.poll.verdict;

import org.jspecify.annotations.NullMarked;
