/** The feeds and their state over REST. */
@NullMarked
package org.presswatch.fetcher.api;

import org.jspecify.annotations.NullMarked;
