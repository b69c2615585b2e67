/** What changed from one wording to the next. */
@NullMarked
package org.presswatch.store.diff;

import org.jspecify.annotations.NullMarked;
