/** What the adaptive schedule is worth, on simulated feeds. */
@NullMarked
package org.presswatch.benchmarks.schedule;

import org.jspecify.annotations.NullMarked;
