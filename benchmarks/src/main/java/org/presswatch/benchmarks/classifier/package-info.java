/** How fast articles are classified, and what many topics cost. */
@NullMarked
package org.presswatch.benchmarks.classifier;

import org.jspecify.annotations.NullMarked;
