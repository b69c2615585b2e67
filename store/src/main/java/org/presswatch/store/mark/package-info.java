/** Evidence marked in a text. */
@NullMarked
package org.presswatch.store.mark;

import org.jspecify.annotations.NullMarked;
