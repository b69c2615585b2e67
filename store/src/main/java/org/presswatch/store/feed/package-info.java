/** Any list of articles as Atom, RSS or JSON Feed. */
@NullMarked
package org.presswatch.store.feed;

import org.jspecify.annotations.NullMarked;
