/** The behaviours, by what they are about. */
@NullMarked
package org.presswatch.testkit.conformance.groups;

import org.jspecify.annotations.NullMarked;
