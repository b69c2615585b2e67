/** Dates as pages write them, in many languages. */
@NullMarked
package org.presswatch.parser.extract.date;

import org.jspecify.annotations.NullMarked;
