/** What a reader asks for: filters, words and phrases, the dictionary of each language, and where a page goes on. */
@NullMarked
package org.presswatch.store.search;

import org.jspecify.annotations.NullMarked;
