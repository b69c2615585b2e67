/** Cleaning for this domain: mandatory notices, wire credits. */
@NullMarked
package org.presswatch.parser.extract.clean;

import org.jspecify.annotations.NullMarked;
