/** Events to and from JSON: the one place that knows how a record is written. */
@NullMarked
package org.presswatch.events.json;

import org.jspecify.annotations.NullMarked;
