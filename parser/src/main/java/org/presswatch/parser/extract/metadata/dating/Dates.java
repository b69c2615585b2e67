package org.presswatch.parser.extract.metadata.dating;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.date.PageDate;

/** When an article was published and last changed. */
public record Dates(
        @Nullable Found<PageDate> published, @Nullable Found<PageDate> modified) {}
