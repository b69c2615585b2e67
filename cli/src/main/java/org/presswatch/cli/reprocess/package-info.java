/** The command that runs history through newer versions of the stages. */
@NullMarked
package org.presswatch.cli.reprocess;

import org.jspecify.annotations.NullMarked;
