/** Texts as words and sentences, with the place of each word. */
@NullMarked
package org.presswatch.classifier.text;

import org.jspecify.annotations.NullMarked;
