/** What this machine must offer before the line can start, and sentences for where it does not. */
@NullMarked
package org.presswatch.local.machine;

import org.jspecify.annotations.NullMarked;
