package org.presswatch.fetcher.crawl;

import org.presswatch.fetcher.host.KnownTrouble;

/** What one visit knows: while it holds the lease, nobody else changes the host's trouble. */
record VisitState(String host, RulesInHand rules, KnownTrouble trouble, VisitTime time) {}
