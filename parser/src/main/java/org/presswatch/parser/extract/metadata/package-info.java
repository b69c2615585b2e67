/** What the page says about the article: title, authors, dates, addresses. */
@NullMarked
package org.presswatch.parser.extract.metadata;

import org.jspecify.annotations.NullMarked;
