package org.presswatch.store.parquet;

import java.io.ByteArrayOutputStream;

/**
 * Levels of a page, each 0 or 1, as runs of the same level: Parquet's hybrid of runs and bit packing with a width of one
 * bit, of which only runs are used.
 */
final class Levels {

    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private int level;
    private int length;

    void add(int next) {
        if (next != level) {
            end();
            level = next;
        }
        length++;
    }

    /** Appends the runs after their size in bytes, and starts anew. */
    void moveTo(ByteArrayOutputStream page) {
        end();
        Plain.writeInt(runs.size(), page);
        page.writeBytes(runs.toByteArray());
        runs.reset();
    }

    private void end() {
        if (length > 0) {
            int header = length << 1;
            while (header >= 0x80) {
                runs.write(header & 0x7f | 0x80);
                header >>>= 7;
            }
            runs.write(header);
            runs.write(level);
        }
        length = 0;
    }
}
