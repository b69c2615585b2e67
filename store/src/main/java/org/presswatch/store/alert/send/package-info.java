/** How a message leaves: a signed request to a webhook, or an e-mail. */
@NullMarked
package org.presswatch.store.alert.send;

import org.jspecify.annotations.NullMarked;
