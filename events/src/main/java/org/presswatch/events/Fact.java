package org.presswatch.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who, as an article tells it, does what to whom. A candidate drawn from one sentence, not a checked truth.
 *
 * @param actor name of who does it, where the sentence names one
 * @param action for example {@code block}, {@code throttle}, {@code fine}, {@code order-removal}, {@code detain}
 * @param target name of who or what it is done to
 * @param country ISO 3166-1 alpha-2 of the actor
 * @param legalBasis the law, label or ruling that is named as its reason
 * @param date when, as far as the sentence says: {@code 2021}, {@code 2021-03} or {@code 2021-03-17}
 * @param status {@code proposed}, {@code threatened}, {@code ordered}, {@code in-force}, {@code partial},
 *     {@code appealed}, {@code lifted} or {@code denied}
 */
public record Fact(
        @Nullable String actor,
        String action,
        @Nullable String target,
        @Nullable String country,
        @Nullable String legalBasis,
        @Nullable String date,
        String status,
        List<Span> spans) {

    /**
     * The words that say it.
     *
     * @param role {@code actor}, {@code action}, {@code target}, {@code status}, {@code legal-basis} or {@code date}
     * @param start first code point in that field, from 0
     * @param end code point after the last
     */
    public record Span(String role, String field, int start, int end) {

        public Span {
            Checks.notBlank(role, "facts.spans.role");
            Checks.notBlank(field, "facts.spans.field");
            Checks.atLeast(0, start, "facts.spans.start");
            Checks.atLeast(start + 1L, end, "facts.spans.end");
        }
    }

    public Fact {
        Checks.notBlank(action, "facts.action");
        Checks.notBlank(status, "facts.status");
        spans = Checks.orEmpty(spans);
    }
}
