package org.presswatch.store.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * Writes rows as a Parquet file, the values plain and compressed with zstd. At most one row group is held, some ten
 * megabytes, however many rows there are. Only {@link #finish} makes the file readable: what was cut off on the way
 * cannot be taken for the whole.
 *
 * @param <R> of the rows
 */
public final class ParquetWriter<R> {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT_VERSION = 2;
    private static final long ROW_GROUP_BYTES = 8L * 1024 * 1024;

    private final CountedStream out;
    private final List<Column<R>> columns;
    private final List<ColumnPages<R>> open;
    private final List<RowGroup> written = new ArrayList<>();
    private long rows;
    private long rowsInGroup;

    /** Begins a file in {@code out}, which stays open after its end. */
    public ParquetWriter(OutputStream out, List<Column<R>> columns) throws IOException {
        this.out = new CountedStream(out);
        this.columns = List.copyOf(columns);
        this.open = this.columns.stream().map(ColumnPages::new).toList();
        this.out.write(MAGIC);
    }

    /** Adds a row. */
    public void write(R row) throws IOException {
        long held = 0;
        for (ColumnPages<R> column : open) {
            column.add(row);
            held += column.size();
        }
        rowsInGroup++;
        if (held >= ROW_GROUP_BYTES) {
            endGroup();
        }
    }

    /** Ends the file. */
    public void finish() throws IOException {
        endGroup();
        long start = out.count();
        Util.writeFileMetaData(
                new FileMetaData(FORMAT_VERSION, schema(), rows, written).setCreated_by("presswatch"), out);
        writeLength(out.count() - start);
        out.write(MAGIC);
        out.flush();
    }

    private void endGroup() throws IOException {
        if (rowsInGroup == 0) {
            return;
        }
        var chunks = new ArrayList<ColumnChunk>();
        long start = out.count();
        long raw = 0;
        for (ColumnPages<R> column : open) {
            ColumnMetaData facts = column.moveTo(out, out.count());
            raw += facts.getTotal_uncompressed_size();
            chunks.add(new ColumnChunk(facts.getData_page_offset()).setMeta_data(facts));
        }
        written.add(new RowGroup(chunks, raw, rowsInGroup)
                .setFile_offset(start)
                .setTotal_compressed_size(out.count() - start));
        rows += rowsInGroup;
        rowsInGroup = 0;
    }

    private List<SchemaElement> schema() {
        var schema = new ArrayList<SchemaElement>();
        schema.add(new SchemaElement("schema").setNum_children(columns.size()));
        columns.forEach(column -> schema.addAll(column.schema()));
        return schema;
    }

    private void writeLength(long length) throws IOException {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write((int) (length >>> shift));
        }
    }
}
