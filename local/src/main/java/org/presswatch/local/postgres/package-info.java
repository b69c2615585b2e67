/** A real PostgreSQL server as a child process. */
@NullMarked
package org.presswatch.local.postgres;

import org.jspecify.annotations.NullMarked;
