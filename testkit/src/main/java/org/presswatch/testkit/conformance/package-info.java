/** A server with named behaviours, good and bad, that says from its own log how a crawler took them. */
@NullMarked
package org.presswatch.testkit.conformance;

import org.jspecify.annotations.NullMarked;
