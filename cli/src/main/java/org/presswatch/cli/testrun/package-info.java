/** What the tests of a build came to. */
@NullMarked
package org.presswatch.cli.testrun;

import org.jspecify.annotations.NullMarked;
