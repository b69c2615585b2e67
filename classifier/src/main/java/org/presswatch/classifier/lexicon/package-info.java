/** Words and names that rules speak of: read from data, found in a text in one pass whatever their number. */
@NullMarked
package org.presswatch.classifier.lexicon;

import org.jspecify.annotations.NullMarked;
