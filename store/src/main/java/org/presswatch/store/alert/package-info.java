/** Saved queries whose new answers go to a webhook or by e-mail, one message an article. */
@NullMarked
package org.presswatch.store.alert;

import org.jspecify.annotations.NullMarked;
