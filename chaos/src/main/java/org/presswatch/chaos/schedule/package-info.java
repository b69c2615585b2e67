@NullMarked
package org.presswatch.chaos.schedule;

import org.jspecify.annotations.NullMarked;
