package org.presswatch.parser.extract.phrases;

/**
 * A phrase and the kinds of line it makes.
 *
 * @param text folded
 * @param open whether a line may go on after it
 */
record Phrase(String text, boolean open, int kinds) {

    private static final char MORE = '…';

    /** A line of a resource: an ellipsis at its end says that a line may go on after the phrase. */
    static Phrase of(String line, PhraseKind kind) {
        boolean open = line.charAt(line.length() - 1) == MORE;
        String text = (open ? line.substring(0, line.length() - 1) : line).strip();
        return new Phrase(FoldedText.head(text), open, kind.bit());
    }

    /** What a line ends with, marks and all. */
    static Phrase ending(String line, PhraseKind kind) {
        String text = line.strip();
        return new Phrase(FoldedText.fold(text, 0, text.length()), false, kind.bit());
    }

    /** Whether a folded line is or begins with the phrase; the phrase ends where a word of the line ends. */
    boolean matches(String head) {
        return head.startsWith(text) && (open ? isWordEnd(head) : isRestEmpty(head));
    }

    /** A number may go on: "Copyright 20" is followed by the rest of a year. */
    private boolean isWordEnd(String head) {
        int at = text.length();
        return at >= head.length()
                || !Character.isLetterOrDigit(head.charAt(at))
                || !Character.isLetterOrDigit(head.charAt(at - 1))
                || isSpaceless(head.charAt(at))
                || Character.isDigit(head.charAt(at)) && Character.isDigit(head.charAt(at - 1));
    }

    /** Marks and a number may follow: "Comments (12)". */
    private boolean isRestEmpty(String head) {
        for (int i = text.length(); i < head.length(); i++) {
            if (Character.isLetter(head.charAt(i))) {
                return false;
            }
        }
        return isWordEnd(head);
    }

    /** Han and kana are written without spaces. */
    static boolean isSpaceless(char c) {
        return c >= 0x2E80 && c < 0xAC00;
    }
}
