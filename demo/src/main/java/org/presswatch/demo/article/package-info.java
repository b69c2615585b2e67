/** The demo articles as data, and what the line must make of them. */
@NullMarked
package org.presswatch.demo.article;

import org.jspecify.annotations.NullMarked;
