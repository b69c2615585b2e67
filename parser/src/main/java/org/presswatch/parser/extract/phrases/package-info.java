/** What sites write around articles, by language: headings of other parts, calls, credits, error pages. */
@NullMarked
package org.presswatch.parser.extract.phrases;

import org.jspecify.annotations.NullMarked;
