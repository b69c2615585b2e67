/** One request, one answer of limited size in limited time, whatever the server does. */
@NullMarked
package org.presswatch.fetcher.http;

import org.jspecify.annotations.NullMarked;
