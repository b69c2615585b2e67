package org.presswatch.fetcher.robots;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.presswatch.fetcher.robots.RobotsRecord.Verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RobotsRulesTest {

    private static final String URL = "https://example.org/robots.txt";

    @Test
    void followsTheGroupThatNamesUs() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /\n\nUser-agent: Presswatch\nDisallow: /private/\n");
        assertThat(rules.allow("https://example.org/news")).isTrue();
        assertThat(rules.allow("https://example.org/private/a")).isFalse();
    }

    @Test
    void letsTheLongestRuleWin() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /a\nAllow: /a/open$\nDisallow: /*.pdf\n");
        assertThat(rules.allow("https://example.org/a/open")).isTrue();
        assertThat(rules.allow("https://example.org/a/b")).isFalse();
        assertThat(rules.allow("https://example.org/x/y.pdf")).isFalse();
    }

    @Test
    void honoursCrawlDelay() {
        assertThat(rules("User-agent: *\nCrawl-delay: 2.5\n").crawlDelay()).contains(Duration.ofMillis(2_500));
        assertThat(rules("User-agent: *\nCrawl-delay: 99999999\n").crawlDelay()).contains(Duration.ofHours(1));
        assertThat(rules("User-agent: *\nDisallow:\n").crawlDelay()).isEmpty();
    }

    @Test
    void allowsEverythingWithoutAFileAndNothingWhileItIsUnreachable() {
        assertThat(RobotsRules.of(RobotsRecord.ALLOW_ALL, URL).allow("https://example.org/a"))
                .isTrue();
        assertThat(RobotsRules.of(RobotsRecord.DISALLOW_ALL, URL).allow("https://example.org/a"))
                .isFalse();
    }

    private static RobotsRules rules(String file) {
        return RobotsRules.of(new RobotsRecord(Verdict.RULES, file.getBytes(UTF_8)), URL);
    }
}
