/** Articles set into the page layouts of their outlets. */
@NullMarked
package org.presswatch.demo.page;

import org.jspecify.annotations.NullMarked;
