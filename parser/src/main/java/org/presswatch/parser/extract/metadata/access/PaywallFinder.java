package org.presswatch.parser.extract.metadata.access;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.Found;
import org.presswatch.parser.extract.Found.Source;
import org.presswatch.parser.extract.metadata.schema.StructuredData;
import org.presswatch.parser.extract.outline.MetaTags;
import org.presswatch.parser.extract.outline.Outline;

/** Whether only a part of the article is free. */
public final class PaywallFinder {

    private PaywallFinder() {}

    /** Whether there is a wall; null where the page says nothing. */
    public static @Nullable Found<Boolean> find(MetaTags meta, StructuredData data, Outline outline) {
        return data.free() == null ? null : Found.in(Source.STRUCTURED_DATA, !data.free());
    }
}
