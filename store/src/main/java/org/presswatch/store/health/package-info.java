/** How the whole line is doing, as Kafka and the database tell it. */
@NullMarked
package org.presswatch.store.health;

import org.jspecify.annotations.NullMarked;
