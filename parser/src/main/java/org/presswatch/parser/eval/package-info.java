/** Measuring the extraction on pages with known answers. */
@NullMarked
package org.presswatch.parser.eval;

import org.jspecify.annotations.NullMarked;
