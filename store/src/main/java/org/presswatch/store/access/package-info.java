/** Who may read and who may erase. */
@NullMarked
package org.presswatch.store.access;

import org.jspecify.annotations.NullMarked;
