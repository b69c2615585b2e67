/** Runs benchmarks of the Java Microbenchmark Harness. */
@NullMarked
package org.presswatch.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
