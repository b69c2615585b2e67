/** The service's edge: pages in from Kafka, articles out. The extraction itself knows nothing of it. */
@NullMarked
package org.presswatch.parser.service;

import org.jspecify.annotations.NullMarked;
