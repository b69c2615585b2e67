@NullMarked
package org.presswatch.chaos.check;

import org.jspecify.annotations.NullMarked;
