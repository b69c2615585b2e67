/** Events to and from Kafka records, as CloudEvents 1.0 in binary content mode. */
@NullMarked
package org.presswatch.events.kafka;

import org.jspecify.annotations.NullMarked;
