package org.presswatch.store.read;

import java.util.List;

import org.presswatch.store.parquet.Column;

/** The columns of an export as Parquet, named and ordered as in CSV. */
public final class ExportColumns {

    public static final List<Column<ExportRow>> ALL = List.of(
            Column.text("id", ExportRow::id),
            Column.number("revision", ExportRow::revision),
            Column.text("url", ExportRow::url),
            Column.text("site", ExportRow::site),
            Column.optionalText("site_name", ExportRow::siteName),
            Column.text("title", ExportRow::title),
            Column.optionalText("lead", ExportRow::lead),
            Column.text("text", ExportRow::text),
            Column.texts("authors", ExportRow::authors),
            Column.optionalText("language", ExportRow::language),
            Column.optionalTime("published_at", ExportRow::publishedAt),
            Column.time("fetched_at", ExportRow::fetchedAt),
            Column.texts("topics", ExportRow::topics),
            Column.texts("entities", ExportRow::entities),
            Column.texts("countries", ExportRow::countries),
            Column.texts("flags", ExportRow::flags));

    private ExportColumns() {}
}
