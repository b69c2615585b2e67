package org.presswatch.store.api;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.presswatch.store.read.ExportRow;

/** Lines of CSV, RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
final class CsvLine {

    static final String HEADER = "id,revision,url,site,site_name,title,lead,text,authors,language,published_at,"
            + "fetched_at,topics,entities,countries,flags\r\n";

    private static final String FORMULAS = "=+-@\t\r";

    private CsvLine() {}

    static String of(ExportRow row) {
        return List.of(
                                row.id(),
                                Integer.toString(row.revision()),
                                row.url(),
                                row.site(),
                                orEmpty(row.siteName()),
                                row.title(),
                                orEmpty(row.lead()),
                                row.text(),
                                joined(row.authors()),
                                orEmpty(row.language()),
                                row.publishedAt() == null
                                        ? ""
                                        : row.publishedAt().toString(),
                                row.fetchedAt().toString(),
                                joined(row.topics()),
                                joined(row.entities()),
                                joined(row.countries()),
                                joined(row.flags()))
                        .stream()
                        .map(CsvLine::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String cell(String value) {
        String safe = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String joined(List<String> values) {
        return String.join("; ", values);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
