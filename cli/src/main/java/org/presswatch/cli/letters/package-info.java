/** Commands for dead letters. */
@NullMarked
package org.presswatch.cli.letters;

import org.jspecify.annotations.NullMarked;
