/** What tells one text from another: hash and fingerprint. */
@NullMarked
package org.presswatch.parser.extract.identity;

import org.jspecify.annotations.NullMarked;
