package org.presswatch.store.web.alerts;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A query that somebody is about to save.
 *
 * @param query as it stands in a list's address
 * @param found how many articles pass it now
 * @param hasMail whether e-mail can be chosen
 * @param wrong name of the field that cannot be used
 * @param problem why, and what to do
 */
public record DraftView(
        String query,
        Asked asked,
        @Nullable String found,
        String name,
        String channel,
        String target,
        boolean hasMail,
        @Nullable String wrong,
        @Nullable String problem) {

    static DraftView of(String query, boolean hasMail, Locale locale) {
        Asked asked = Asked.of(query, locale);
        return new DraftView(query, asked, null, String.join(" · ", asked.filters()), "feed", "", hasMail, null, null);
    }

    DraftView withFound(String count) {
        return new DraftView(query, asked, count, name, channel, target, hasMail, wrong, problem);
    }

    DraftView withInput(String newName, String newChannel, String newTarget) {
        return new DraftView(query, asked, found, newName, newChannel, newTarget, hasMail, wrong, problem);
    }

    DraftView withProblem(String field, String why) {
        return new DraftView(query, asked, found, name, channel, target, hasMail, field, why);
    }
}
