package org.presswatch.store.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ArticleDetail;
import org.presswatch.store.trial.Trial;

/**
 * A text that somebody tries, and what came of it.
 *
 * @param verdict the text with its evidence, as an article of its own would show it
 * @param failure why there is no verdict
 */
public record TrialView(
        String headline,
        String text,
        @Nullable ArticleView verdict,
        @Nullable String failure) {

    static TrialView empty() {
        return new TrialView("", "", null, null);
    }

    static TrialView of(String headline, String text, Trial trial, Locale locale) {
        return switch (trial) {
            case Trial.Unanswered(var why) -> new TrialView(headline, text, null, why);
            case Trial.Judged judged ->
                new TrialView(headline, text, ArticleViews.of(tried(headline, text, judged), locale), null);
        };
    }

    private static ArticleDetail tried(String headline, String text, Trial.Judged judged) {
        return new ArticleDetail(
                "",
                1,
                "",
                "",
                "",
                null,
                "",
                headline,
                null,
                text,
                List.of(),
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                List.of(),
                "",
                List.of(),
                judged.topics(),
                judged.entities(),
                List.of(),
                List.of(),
                "",
                "",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
