package org.presswatch.fetcher.emit;

import org.presswatch.events.PageFetched;
import org.presswatch.events.SourceObserved;

/** Where events leave the service. Each method returns when the broker has the event for good. */
public interface EventOutlet {

    void pageFetched(PageFetched event);

    void sourceObserved(SourceObserved event);
}
