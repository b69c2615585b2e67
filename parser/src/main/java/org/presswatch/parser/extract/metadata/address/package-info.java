/** Where the article and its picture are. */
@NullMarked
package org.presswatch.parser.extract.metadata.address;

import org.jspecify.annotations.NullMarked;
