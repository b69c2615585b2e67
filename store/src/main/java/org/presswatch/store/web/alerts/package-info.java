/** The pages of saved queries: what is asked, who is told, and what was told. */
@NullMarked
package org.presswatch.store.web.alerts;

import org.jspecify.annotations.NullMarked;
