/** Reads and writes the line's topics from outside of the line. */
@NullMarked
package org.presswatch.operations.broker;

import org.jspecify.annotations.NullMarked;
