/** RSS, Atom, JSON Feed and OPML of the demo site. */
@NullMarked
package org.presswatch.demo.feed;

import org.jspecify.annotations.NullMarked;
