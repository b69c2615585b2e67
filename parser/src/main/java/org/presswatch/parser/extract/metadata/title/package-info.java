/** What the article and its site are called. */
@NullMarked
package org.presswatch.parser.extract.metadata.title;

import org.jspecify.annotations.NullMarked;
