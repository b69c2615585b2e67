/** What the store can take, and how fast it finds, from ten thousand articles to a million. */
@NullMarked
package org.presswatch.benchmarks.store;

import org.jspecify.annotations.NullMarked;
