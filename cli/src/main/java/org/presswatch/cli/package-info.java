/** The commands for people. */
@NullMarked
package org.presswatch.cli;

import org.jspecify.annotations.NullMarked;
