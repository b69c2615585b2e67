/** Runs the whole line on this machine. */
@NullMarked
package org.presswatch.cli.up;

import org.jspecify.annotations.NullMarked;
