package org.presswatch.classifier.topic;

import org.presswatch.classifier.text.Tokens;

/**
 * One field of an article.
 *
 * @param isHeadline whether its first sentence is what the article says first
 */
record Field(String name, Tokens tokens, boolean isHeadline) {

    private static final int LONGEST = 60_000;

    static Field of(String name, String text, boolean isHeadline) {
        return new Field(name, Tokens.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST)), isHeadline);
    }

    /** What a match in a sentence is worth: the title says what an article is about, its tenth sentence what it mentions. */
    double worthOf(int sentence) {
        if (isHeadline) {
            return sentence == 0 ? 1 : 0.9;
        }
        return switch (sentence) {
            case 0 -> 0.9;
            case 1 -> 0.7;
            case 2 -> 0.55;
            case 3, 4 -> 0.45;
            default -> sentence < 12 ? 0.35 : 0.25;
        };
    }
}
