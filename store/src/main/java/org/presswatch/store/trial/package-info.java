/** Asks the classifier about a text that somebody tries. */
@NullMarked
package org.presswatch.store.trial;

import org.jspecify.annotations.NullMarked;
