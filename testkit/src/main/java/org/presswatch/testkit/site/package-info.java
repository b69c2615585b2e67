/** A web site on loopback that says exactly what it is told, however wrong, and logs what it was asked. */
@NullMarked
package org.presswatch.testkit.site;

import org.jspecify.annotations.NullMarked;
