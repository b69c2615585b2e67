/** Bytes to characters: what the page declares about itself, checked against the bytes. */
@NullMarked
package org.presswatch.parser.extract.charset;

import org.jspecify.annotations.NullMarked;
