/** The edge to Kafka: takes batches of records in, gives dead letters out. */
@NullMarked
package org.presswatch.store.ingest;

import org.jspecify.annotations.NullMarked;
