@NullMarked
package org.presswatch.chaos.process;

import org.jspecify.annotations.NullMarked;
