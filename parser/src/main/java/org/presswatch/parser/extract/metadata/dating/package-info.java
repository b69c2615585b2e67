/** When the article was published and changed. */
@NullMarked
package org.presswatch.parser.extract.metadata.dating;

import org.jspecify.annotations.NullMarked;
