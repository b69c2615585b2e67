/** Classifies one text for a person. */
@NullMarked
package org.presswatch.cli.classify;

import org.jspecify.annotations.NullMarked;
