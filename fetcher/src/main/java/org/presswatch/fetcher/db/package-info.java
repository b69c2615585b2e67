/** Plain JDBC with less ceremony. */
@NullMarked
package org.presswatch.fetcher.db;

import org.jspecify.annotations.NullMarked;
