/** The fetcher against fake hosts on loopback. */
@NullMarked
package org.presswatch.benchmarks.crawl;

import org.jspecify.annotations.NullMarked;
