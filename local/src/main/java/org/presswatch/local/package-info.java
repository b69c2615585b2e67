/** The whole line on one machine without Docker. */
@NullMarked
package org.presswatch.local;

import org.jspecify.annotations.NullMarked;
