/** Which machines may be spoken to at all. */
@NullMarked
package org.presswatch.fetcher.egress;

import org.jspecify.annotations.NullMarked;
