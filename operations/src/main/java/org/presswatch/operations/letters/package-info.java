/** Dead letters for people: listed, opened, replayed, dropped. */
@NullMarked
package org.presswatch.operations.letters;

import org.jspecify.annotations.NullMarked;
