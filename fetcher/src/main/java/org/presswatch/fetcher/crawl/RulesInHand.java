package org.presswatch.fetcher.crawl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.presswatch.fetcher.robots.RobotsRepository;
import org.presswatch.fetcher.robots.RobotsRules;

/** The rules that one visit has looked up; they are fresh as long as the visit lasts. */
final class RulesInHand {

    private final RobotsRepository robots;
    private final Map<String, RobotsRules> known = new HashMap<>();

    RulesInHand(RobotsRepository robots) {
        this.robots = robots;
    }

    /** The rules of an origin; nothing if its robots.txt has to be asked for first. */
    Optional<RobotsRules> find(String origin) {
        RobotsRules rules = known.get(origin);
        if (rules != null) {
            return Optional.of(rules);
        }
        Optional<RobotsRules> found =
                robots.findFresh(origin).map(file -> RobotsRules.of(file, origin + "/robots.txt"));
        found.ifPresent(fresh -> known.put(origin, fresh));
        return found;
    }
}
