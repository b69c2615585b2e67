/** Topics and the verdict on an article. */
@NullMarked
package org.presswatch.classifier.topic;

import org.jspecify.annotations.NullMarked;
