package org.presswatch.store.parquet;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file: its name, what is in it, and where a row has it.
 *
 * @param <R> of the rows
 */
public final class Column<R> {

    /** How many values a row has there. */
    enum Count {
        ONE,
        AT_MOST_ONE,
        ANY
    }

    private final String name;
    private final Kind kind;
    private final Count count;
    private final Function<R, List<?>> values;

    private Column(String name, Kind kind, Count count, Function<R, List<?>> values) {
        this.name = name;
        this.kind = kind;
        this.count = count;
        this.values = values;
    }

    /** A text that every row has. */
    public static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, Kind.TEXT, Count.ONE, row -> List.of(value.apply(row)));
    }

    /** A text that a row may lack. */
    public static <R> Column<R> optionalText(String name, Function<R, @Nullable String> value) {
        return new Column<>(name, Kind.TEXT, Count.AT_MOST_ONE, row -> present(value.apply(row)));
    }

    /** Any number of texts. */
    public static <R> Column<R> texts(String name, Function<R, List<String>> values) {
        return new Column<>(name, Kind.TEXT, Count.ANY, values::apply);
    }

    /** A whole number that every row has. */
    public static <R> Column<R> number(String name, ToIntFunction<R> value) {
        return new Column<>(name, Kind.NUMBER, Count.ONE, row -> List.of(value.applyAsInt(row)));
    }

    /** A time that every row has, kept to the microsecond. */
    public static <R> Column<R> time(String name, Function<R, Instant> value) {
        return new Column<>(name, Kind.TIME, Count.ONE, row -> List.of(value.apply(row)));
    }

    /** A time that a row may lack, kept to the microsecond. */
    public static <R> Column<R> optionalTime(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, Kind.TIME, Count.AT_MOST_ONE, row -> present(value.apply(row)));
    }

    private static List<?> present(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    Kind kind() {
        return kind;
    }

    Count count() {
        return count;
    }

    List<?> values(R row) {
        return values.apply(row);
    }

    /** The names from the schema's root to the values. */
    List<String> path() {
        return count == Count.ANY ? List.of(name, "list", "element") : List.of(name);
    }

    /** The column in a file's schema; a list takes three elements. */
    List<SchemaElement> schema() {
        if (count != Count.ANY) {
            return List.of(kind.describe(new SchemaElement(name))
                    .setRepetition_type(
                            count == Count.ONE ? FieldRepetitionType.REQUIRED : FieldRepetitionType.OPTIONAL));
        }
        return List.of(
                new SchemaElement(name)
                        .setRepetition_type(FieldRepetitionType.REQUIRED)
                        .setNum_children(1)
                        .setConverted_type(ConvertedType.LIST)
                        .setLogicalType(LogicalType.LIST(new ListType())),
                new SchemaElement("list")
                        .setRepetition_type(FieldRepetitionType.REPEATED)
                        .setNum_children(1),
                kind.describe(new SchemaElement("element")).setRepetition_type(FieldRepetitionType.REQUIRED));
    }
}
