/** Answers over HTTP with validators, and the log of what was asked. */
@NullMarked
package org.presswatch.demo.http;

import org.jspecify.annotations.NullMarked;
