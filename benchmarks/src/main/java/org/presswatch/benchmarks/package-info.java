/** Measures the line and its parts: {@code presswatch bench NAME}. */
@NullMarked
package org.presswatch.benchmarks;

import org.jspecify.annotations.NullMarked;
