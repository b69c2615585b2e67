/** A fake news site with three outlets, on the JDK's own HTTP server. */
@NullMarked
package org.presswatch.demo;

import org.jspecify.annotations.NullMarked;
