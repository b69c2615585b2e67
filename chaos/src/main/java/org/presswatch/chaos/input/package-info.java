@NullMarked
package org.presswatch.chaos.input;

import org.jspecify.annotations.NullMarked;
