/** From events to rows: what is new, what is a repeat, and how a batch is written in one transaction. */
@NullMarked
package org.presswatch.store.write;

import org.jspecify.annotations.NullMarked;
