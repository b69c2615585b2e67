/** Checks that the documentation says what the code does. */
@NullMarked
package org.presswatch.docs;

import org.jspecify.annotations.NullMarked;
