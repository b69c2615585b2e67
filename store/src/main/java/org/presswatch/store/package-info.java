/** The store: classified articles in PostgreSQL, and what people and programs see of them. */
@NullMarked
package org.presswatch.store;

import org.jspecify.annotations.NullMarked;
