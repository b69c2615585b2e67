/** The command that tells one article's story. */
@NullMarked
package org.presswatch.cli.trace;

import org.jspecify.annotations.NullMarked;
