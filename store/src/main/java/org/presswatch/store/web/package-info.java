/** The web page: lists, one article with its evidence, and what people see when something fails. */
@NullMarked
package org.presswatch.store.web;

import org.jspecify.annotations.NullMarked;
