/** Verdicts and topic files, told to people at a terminal. */
@NullMarked
package org.presswatch.classifier.report;

import org.jspecify.annotations.NullMarked;
