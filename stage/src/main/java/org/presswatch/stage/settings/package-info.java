/** Refuses Kafka client settings that can lose records. */
@NullMarked
package org.presswatch.stage.settings;

import org.jspecify.annotations.NullMarked;
