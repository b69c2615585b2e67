/** An archive in the WARC format, ISO 28500, as web archives keep and exchange it. */
@NullMarked
package org.presswatch.fetcher.archive.warc;

import org.jspecify.annotations.NullMarked;
