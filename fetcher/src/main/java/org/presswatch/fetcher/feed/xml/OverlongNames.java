package org.presswatch.fetcher.feed.xml;

/** Finds where a document stops being one: at an element whose name is longer than any real one. */
final class OverlongNames {

    static final int LONGEST = 10_000;

    private OverlongNames() {}

    /** The text before the first such element, or all of it. Looks only at every place that no such name can pass by. */
    static String cut(String xml) {
        int end;
        for (int at = LONGEST; at < xml.length(); at = firstPlaceFrom(Math.max(end, at + 1))) {
            end = endOfName(xml, at);
            int start = end > at ? startOfName(xml, at) : at;
            if (end - start >= LONGEST && xml.charAt(start - 1) == '<') {
                return xml.substring(0, start - 1);
            }
        }
        return xml;
    }

    private static int firstPlaceFrom(int index) {
        return Math.ceilDiv(index, LONGEST) * LONGEST;
    }

    private static int startOfName(String xml, int within) {
        int start = within;
        while (start > 1 && isNameCharacter(xml.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfName(String xml, int within) {
        int end = within;
        while (end < xml.length() && isNameCharacter(xml.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameCharacter(char character) {
        return character < 128
                ? Character.isLetterOrDigit(character) || "/:_-.".indexOf(character) >= 0
                : Character.isLetter(character);
    }
}
