/** Which blocks of the outline are the article's text. */
@NullMarked
package org.presswatch.parser.extract.text;

import org.jspecify.annotations.NullMarked;
