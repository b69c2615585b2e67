/** Topic and lexicon files: read, checked, and every mistake reported with file, line and cure. */
@NullMarked
package org.presswatch.classifier.files;

import org.jspecify.annotations.NullMarked;
