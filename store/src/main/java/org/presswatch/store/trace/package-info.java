/** The story of one article over REST. */
@NullMarked
package org.presswatch.store.trace;

import org.jspecify.annotations.NullMarked;
