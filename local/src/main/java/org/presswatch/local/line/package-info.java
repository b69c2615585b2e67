/** The whole line: broker, database, topics and the four services, started and ended in order. */
@NullMarked
package org.presswatch.local.line;

import org.jspecify.annotations.NullMarked;
