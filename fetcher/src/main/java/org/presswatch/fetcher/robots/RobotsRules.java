package org.presswatch.fetcher.robots;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

/** The rules of one robots.txt for this crawler, read as RFC 9309 says. */
public final class RobotsRules {

    /** What sites call this crawler in their robots.txt, in lower case. */
    public static final String PRODUCT = "presswatch";

    /** A longer delay than this is a way to say no; it is kept to, up to here. */
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /** @param robotsUrl where the file is */
    public static RobotsRules of(RobotsRecord robots, String robotsUrl) {
        return switch (robots.verdict()) {
            case ALLOW_ALL -> new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            case DISALLOW_ALL -> new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
            case RULES ->
                new RobotsRules(new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                        .parseContent(robotsUrl, robots.body(), "text/plain", List.of(PRODUCT)));
        };
    }

    public boolean allow(String url) {
        return rules.isAllowed(url);
    }

    /** The addresses of sitemaps that the file names. */
    public List<String> sitemaps() {
        return rules.getSitemaps();
    }

    /** {@code Crawl-delay}, where the file has one for us. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        if (millis <= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis())));
    }
}
