/** RSS, RDF and Atom. */
@NullMarked
package org.presswatch.fetcher.feed.xml;

import org.jspecify.annotations.NullMarked;
