/** Dead letters over REST. */
@NullMarked
package org.presswatch.store.deadletters;

import org.jspecify.annotations.NullMarked;
