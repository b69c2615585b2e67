/**
 * Reads, processes and writes in Kafka transactions, so that a {@code read_committed} subscriber sees each answer once
 * whatever is killed. It knows nothing of Quarkus.
 */
@NullMarked
package org.presswatch.stage.loop;

import org.jspecify.annotations.NullMarked;
