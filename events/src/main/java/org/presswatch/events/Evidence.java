package org.presswatch.events;

/**
 * Words of an article that earned it a topic.
 *
 * @param field {@code title}, {@code lead} or {@code text} of the article
 * @param start first code point of the quote in that field, from 0
 * @param end code point after its last
 * @param quote the words themselves
 * @param ruleId the rule that they satisfied
 * @param role what they are in that rule: {@code actor}, {@code action}, {@code target}, …
 */
public record Evidence(String field, int start, int end, String quote, String ruleId, String role) {

    public Evidence {
        Checks.notBlank(field, "evidence.field");
        Checks.atLeast(0, start, "evidence.start");
        Checks.atLeast(start + 1L, end, "evidence.end");
        Checks.required(quote, "evidence.quote");
        Checks.notBlank(ruleId, "evidence.ruleId");
        Checks.notBlank(role, "evidence.role");
    }
}
