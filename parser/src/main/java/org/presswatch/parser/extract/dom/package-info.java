/** Parsing within bounds of time and depth. */
@NullMarked
package org.presswatch.parser.extract.dom;

import org.jspecify.annotations.NullMarked;
