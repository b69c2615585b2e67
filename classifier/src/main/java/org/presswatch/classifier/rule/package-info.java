/** Rules: patterns over the mentions of one sentence. */
@NullMarked
package org.presswatch.classifier.rule;

import org.jspecify.annotations.NullMarked;
