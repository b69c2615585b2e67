/** The Quarkus edge: starts and stops a service's loop, checks its settings, watches it, and tells its health. */
@NullMarked
package org.presswatch.stage.run;

import org.jspecify.annotations.NullMarked;
