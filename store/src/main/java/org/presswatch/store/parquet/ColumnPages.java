package org.presswatch.store.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import com.github.luben.zstd.Zstd;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** One column of the row group that is being filled: its finished pages, compressed, and the page that is open. */
final class ColumnPages<R> {

    private static final int PAGE_BYTES = 512 * 1024;
    private static final int PAGE_VALUES = 20_000;

    private final Column<R> column;
    private final Levels repetition = new Levels();
    private final Levels definition = new Levels();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private int valuesInPage;
    private long valuesInAll;
    private long rawBytes;

    ColumnPages(Column<R> column) {
        this.column = column;
    }

    void add(R row) throws IOException {
        List<?> present = column.values(row);
        if (present.isEmpty()) {
            repetition.add(0);
            definition.add(0);
            valuesInPage++;
        }
        for (int i = 0; i < present.size(); i++) {
            repetition.add(i == 0 ? 0 : 1);
            definition.add(1);
            Plain.write(present.get(i), values);
            valuesInPage++;
        }
        if (values.size() >= PAGE_BYTES || valuesInPage >= PAGE_VALUES) {
            endPage();
        }
    }

    /** Bytes that are held, about. */
    long size() {
        return pages.size() + (long) values.size();
    }

    /**
     * Writes the column's pages and starts anew.
     *
     * @param offset of {@code out} in the file
     */
    ColumnMetaData moveTo(OutputStream out, long offset) throws IOException {
        endPage();
        pages.writeTo(out);
        var facts = new ColumnMetaData(
                column.kind().physical(),
                List.of(Encoding.PLAIN, Encoding.RLE),
                column.path(),
                CompressionCodec.ZSTD,
                valuesInAll,
                rawBytes,
                pages.size(),
                offset);
        pages.reset();
        valuesInAll = 0;
        rawBytes = 0;
        return facts;
    }

    private void endPage() throws IOException {
        if (valuesInPage == 0) {
            return;
        }
        byte[] raw = page();
        byte[] compressed = Zstd.compress(raw);
        var header = new PageHeader(PageType.DATA_PAGE, raw.length, compressed.length)
                .setData_page_header(new DataPageHeader(valuesInPage, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        int before = pages.size();
        Util.writePageHeader(header, pages);
        rawBytes += pages.size() - before + raw.length;
        pages.writeBytes(compressed);
        valuesInAll += valuesInPage;
        valuesInPage = 0;
    }

    /** A page's levels, where the column has any, and its values. */
    private byte[] page() throws IOException {
        var page = new ByteArrayOutputStream(values.size() + 64);
        switch (column.count()) {
            case ONE -> {}
            case AT_MOST_ONE -> definition.moveTo(page);
            case ANY -> {
                repetition.moveTo(page);
                definition.moveTo(page);
            }
        }
        values.writeTo(page);
        values.reset();
        return page.toByteArray();
    }
}
