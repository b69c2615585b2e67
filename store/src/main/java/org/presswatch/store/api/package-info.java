/** The REST interface for programs. */
@NullMarked
package org.presswatch.store.api;

import org.jspecify.annotations.NullMarked;
