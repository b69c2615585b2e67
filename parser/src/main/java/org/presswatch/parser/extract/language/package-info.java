/** The language that a text is written in. */
@NullMarked
package org.presswatch.parser.extract.language;

import org.jspecify.annotations.NullMarked;
