/** What the commands share that speak to a running line. */
@NullMarked
package org.presswatch.cli.broker;

import org.jspecify.annotations.NullMarked;
