/** What exactly-once costs, and what the whole line takes: with a real broker and services as processes. */
@NullMarked
package org.presswatch.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
