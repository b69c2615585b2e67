/** Looks after the topic files. */
@NullMarked
package org.presswatch.cli.topics;

import org.jspecify.annotations.NullMarked;
