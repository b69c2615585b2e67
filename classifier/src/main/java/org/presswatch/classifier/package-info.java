/** Tags articles with topics and shows the words that earned each tag. */
@NullMarked
package org.presswatch.classifier;

import org.jspecify.annotations.NullMarked;
