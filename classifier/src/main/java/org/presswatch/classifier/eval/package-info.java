/** Verdicts on files of articles: predictions to score, and what a change of rules flips. */
@NullMarked
package org.presswatch.classifier.eval;

import org.jspecify.annotations.NullMarked;
