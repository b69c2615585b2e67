/** The command {@code chaos}. */
@NullMarked
package org.presswatch.cli.chaos;

import org.jspecify.annotations.NullMarked;
