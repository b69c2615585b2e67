/** A real Kafka broker in this JVM. */
@NullMarked
package org.presswatch.local.kafka;

import org.jspecify.annotations.NullMarked;
