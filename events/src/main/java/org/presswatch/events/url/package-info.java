/** One way to write an address, so that every stage gives a page the same id. Nothing but the JDK. */
@NullMarked
package org.presswatch.events.url;

import org.jspecify.annotations.NullMarked;
