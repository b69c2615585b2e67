/** A page as a flat list of text blocks in a tree of regions: the one pass over the DOM that all else reads. */
@NullMarked
package org.presswatch.parser.extract.outline;

import org.jspecify.annotations.NullMarked;
