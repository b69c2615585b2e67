/** What the crawler meets that is itself evidence. */
@NullMarked
package org.presswatch.fetcher.sensor;

import org.jspecify.annotations.NullMarked;
