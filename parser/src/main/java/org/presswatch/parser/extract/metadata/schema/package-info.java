/** What the page's JSON-LD says about its article. */
@NullMarked
package org.presswatch.parser.extract.metadata.schema;

import org.jspecify.annotations.NullMarked;
