package org.presswatch.fetcher.poll.verdict;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.fetcher.http.FetchResult.Answer;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Failed;
import org.presswatch.fetcher.poll.verdict.PollVerdict.Redirected;

import static org.assertj.core.api.Assertions.assertThat;

class PollRulesTest {

    private final PollRules rules = new PollRules();

    @Test
    void refusesTheStepFromHttpsToHttp_unlessTheFeedWasInsecureAnyway() {
        Answer down = answer(301, Map.of("location", "http://example.org/plain"));
        assertThat(rules.judge(SampleFeeds.at("https://example.org/feed"), down, SampleFeeds.NOW))
                .isEqualTo(Failed.because("insecure-redirect", "http://example.org/plain"));
        assertThat(rules.judge(SampleFeeds.at("http://example.org/feed"), down, SampleFeeds.NOW))
                .isEqualTo(new Redirected("http://example.org/plain", true));
    }

    @ParameterizedTest
    @CsvSource({"429, 3600", "429, 'Fri, 02 Jan 2026 04:04:05 GMT'", "503, 3600", "503, 'Fri, 02 Jan 2026 04:04:05 GMT'"
    })
    void comesBackWhenTheServerSays(int status, String retryAfter) {
        assertThat(rules.judge(
                        SampleFeeds.at("https://example.org/feed"),
                        answer(status, Map.of("retry-after", retryAfter)),
                        SampleFeeds.NOW))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.wanted()).isEqualTo(Optional.of(Duration.ofHours(1))));
    }

    private static Answer answer(int status, Map<String, String> headers) {
        return new Answer(status, headers, new byte[0], SampleFeeds.NOW);
    }
}
