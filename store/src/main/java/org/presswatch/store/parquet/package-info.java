/** Writes Parquet files to streams that go only forward, row group by row group. */
@NullMarked
package org.presswatch.store.parquet;

import org.jspecify.annotations.NullMarked;
