package org.presswatch.parser.extract.dom;

import java.io.Reader;

/** Hands out a text in pieces and looks at the deadline before each, so that a parse of hostile HTML ends. */
final class WatchedReader extends Reader {

    private static final int LARGEST_PIECE = 8 * 1024;

    private final String text;
    private final Deadline deadline;
    private int position;

    WatchedReader(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        deadline.check();
        if (position >= text.length()) {
            return -1;
        }
        int count = Math.min(Math.min(length, LARGEST_PIECE), text.length() - position);
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
