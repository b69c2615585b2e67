/** Gives history to newer versions of the stages, on a lane beside the news. */
@NullMarked
package org.presswatch.operations.reprocess;

import org.jspecify.annotations.NullMarked;
