/** Who wrote the article. */
@NullMarked
package org.presswatch.parser.extract.metadata.author;

import org.jspecify.annotations.NullMarked;
