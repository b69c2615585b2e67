/** Child processes that are kept running, and ended for certain. */
@NullMarked
package org.presswatch.local.process;

import org.jspecify.annotations.NullMarked;
