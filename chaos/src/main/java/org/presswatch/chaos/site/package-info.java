/** A news site on this machine for the fetchers to read. */
@NullMarked
package org.presswatch.chaos.site;

import org.jspecify.annotations.NullMarked;
