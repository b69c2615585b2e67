package org.presswatch.store.mark;

import java.util.List;

/**
 * A text in pieces, in order and without a gap.
 *
 * @param paragraphs their pieces; never empty ones
 */
public record MarkedText(List<List<Piece>> paragraphs) {

    /**
     * A piece under the same marks from its beginning to its end.
     *
     * @param role of the shortest mark on it; empty for plain text
     * @param label of every mark on it; empty for plain text
     * @param anchors numbers of the marks that begin here
     */
    public record Piece(String text, String role, String label, List<Integer> anchors) {

        /** Whether evidence stands here. */
        public boolean marked() {
            return !role.isEmpty();
        }
    }

    public MarkedText {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /** All pieces, for a text of one paragraph such as a title. */
    public List<Piece> pieces() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
