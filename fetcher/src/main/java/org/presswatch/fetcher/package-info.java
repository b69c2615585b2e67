/** The first stage: feeds and pages, from the network to Kafka. */
@NullMarked
package org.presswatch.fetcher;

import org.jspecify.annotations.NullMarked;
