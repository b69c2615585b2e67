/** Runs the stages over labelled data. */
@NullMarked
package org.presswatch.cli.eval;

import org.jspecify.annotations.NullMarked;
