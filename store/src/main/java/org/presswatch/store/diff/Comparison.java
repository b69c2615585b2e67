package org.presswatch.store.diff;

import java.util.List;

/** Two wordings side by side, paragraph for paragraph. */
public record Comparison(List<Row> rows) {

    /**
     * A paragraph in both wordings; an empty side where the other has one more.
     *
     * @param changed whether the sides differ
     */
    public record Row(List<Piece> before, List<Piece> after, boolean changed) {}

    /** Some words; {@code changed} where the other side lacks them. */
    public record Piece(String text, boolean changed) {}

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return rows.stream().noneMatch(Row::changed);
    }
}
