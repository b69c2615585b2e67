@NullMarked
package org.presswatch.chaos;

import org.jspecify.annotations.NullMarked;
