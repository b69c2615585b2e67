package org.presswatch.fetcher.feed.xml;

/** Finds where a document stops being one: at an element whose name is longer than any real one. */
final class OverlongNames {

    private static final int LONGEST = 10_000;

    private OverlongNames() {}

    /** The text before the first such element, or all of it. */
    static String cut(String xml) {
        for (int open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', open + 1)) {
            int end = open + 1;
            int last = Math.min(xml.length(), end + LONGEST);
            while (end < last && isNameCharacter(xml.charAt(end))) {
                end++;
            }
            if (end - open > LONGEST) {
                return xml.substring(0, open);
            }
        }
        return xml;
    }

    private static boolean isNameCharacter(char character) {
        return character < 128
                ? Character.isLetterOrDigit(character) || "/:_-.".indexOf(character) >= 0
                : Character.isLetter(character);
    }
}
