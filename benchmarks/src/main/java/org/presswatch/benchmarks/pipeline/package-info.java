/** What the whole line takes, with broker, database and services as processes. */
@NullMarked
package org.presswatch.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
