/** Who may speak to a host, and when: the politeness that holds across replicas. */
@NullMarked
package org.presswatch.fetcher.host;

import org.jspecify.annotations.NullMarked;
