package org.presswatch.store.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written is read back with a reader of another house. */
class ParquetWriterTest {

    private record Row(
            String name,
            int number,
            Instant at,
            @Nullable String note,
            @Nullable Instant until,
            List<String> tags) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.text("name", Row::name),
            Column.number("number", Row::number),
            Column.time("at", Row::at),
            Column.optionalText("note", Row::note),
            Column.optionalTime("until", Row::until),
            Column.texts("tags", Row::tags));

    private static byte[] written(List<Row> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new ParquetWriter<>(out, COLUMNS);
        for (Row row : rows) {
            writer.write(row);
        }
        writer.finish();
        return out.toByteArray();
    }

    private static List<Row> read(byte[] file) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(new Row(
                        row.getString("name"),
                        row.getInt("number"),
                        row.getTimestamp("at"),
                        row.isNull("note") ? null : row.getString("note"),
                        row.isNull("until") ? null : row.getTimestamp("until"),
                        List.copyOf(row.getList("tags").strings())));
            }
        }
        return rows;
    }

    @Test
    void keepsEveryValue_andWhatIsNotThere() throws IOException {
        Instant at = Instant.parse("2026-11-24T08:30:00.123456Z");
        List<Row> rows = List.of(
                new Row("日本 😀 \"a\",\nb", Integer.MIN_VALUE, at, "note", at, List.of("one", "", "three")),
                new Row("", Integer.MAX_VALUE, Instant.parse("1931-01-01T00:00:00Z"), null, null, List.of()),
                new Row("x", 0, Instant.EPOCH, "", null, List.of("only")));
        assertThat(read(written(rows))).isEqualTo(rows);
    }

    @Test
    void isAFile_evenWithoutARow() throws IOException {
        assertThat(read(written(List.of()))).isEmpty();
    }

    @Test
    void dividesManyRowsIntoGroups_soThatMemoryStaysBounded() throws IOException {
        var random = new Random(1);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 45_000; i++) {
            byte[] noise = new byte[600];
            random.nextBytes(noise);
            rows.add(new Row(
                    new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1),
                    i,
                    Instant.ofEpochSecond(i),
                    i % 3 == 0 ? null : "n" + i,
                    i % 7 == 0 ? Instant.ofEpochSecond(i) : null,
                    i % 5 == 0 ? List.of() : List.of("t" + i % 4, "all")));
        }
        byte[] file = written(rows);
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)))) {
            assertThat(reader.getFileMetaData().rowGroups())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(group -> assertThat(group.numRows()).isLessThan(20_000));
        }
        assertThat(read(file)).isEqualTo(rows);
    }

    @Test
    void cannotBeTakenForWhole_whereItWasCutOff() throws IOException {
        byte[] file = written(List.of(new Row("x", 0, Instant.EPOCH, null, null, List.of())));
        byte[] cut = Arrays.copyOf(file, file.length - 20);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }
}
