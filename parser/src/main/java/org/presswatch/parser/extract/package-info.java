/** A plain library: the bytes of a page become an article. Start at {@link org.presswatch.parser.extract.ArticleExtractor}. */
@NullMarked
package org.presswatch.parser.extract;

import org.jspecify.annotations.NullMarked;
