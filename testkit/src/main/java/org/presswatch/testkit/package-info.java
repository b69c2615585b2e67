/** For tests only: a real broker and a real database, one of each a JVM, a fake web site, and valid events. */
@NullMarked
package org.presswatch.testkit;

import org.jspecify.annotations.NullMarked;
