/** Text and HTML that can be stored and shown without harm. */
@NullMarked
package org.presswatch.parser.extract.safe;

import org.jspecify.annotations.NullMarked;
