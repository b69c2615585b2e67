/** Whether the article may be read without paying. */
@NullMarked
package org.presswatch.parser.extract.metadata.access;

import org.jspecify.annotations.NullMarked;
