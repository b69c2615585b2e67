/** The service around the classifier: Kafka, REST, health and the files' reloading. */
@NullMarked
package org.presswatch.classifier.service;

import org.jspecify.annotations.NullMarked;
