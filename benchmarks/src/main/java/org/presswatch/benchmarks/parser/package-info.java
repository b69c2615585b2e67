/** How fast pages become articles. */
@NullMarked
package org.presswatch.benchmarks.parser;

import org.jspecify.annotations.NullMarked;
