/** Events to Kafka. */
@NullMarked
package org.presswatch.fetcher.emit;

import org.jspecify.annotations.NullMarked;
