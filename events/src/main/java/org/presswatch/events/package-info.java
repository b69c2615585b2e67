/** The contract between the stages: what an event holds and which topic carries it. Data only. */
@NullMarked
package org.presswatch.events;

import org.jspecify.annotations.NullMarked;
