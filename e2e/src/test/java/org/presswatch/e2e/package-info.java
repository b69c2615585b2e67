/** The whole line, one scenario a file. */
@NullMarked
package org.presswatch.e2e;

import org.jspecify.annotations.NullMarked;
