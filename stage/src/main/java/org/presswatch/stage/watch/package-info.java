/** Watches from outside whether a consumer of this process gets on, and says so to people and to supervisors. */
@NullMarked
package org.presswatch.stage.watch;

import org.jspecify.annotations.NullMarked;
