package org.presswatch.classifier.topic;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What of an article is classified.
 *
 * @param lead a summary that is not part of the text
 * @param language BCP 47 code where it is known; the lexicons of all languages are used either way
 * @param published the day of publication where it is known
 */
public record ArticleText(
        String title,
        @Nullable String lead,
        String text,
        @Nullable String language,
        @Nullable LocalDate published) {}
