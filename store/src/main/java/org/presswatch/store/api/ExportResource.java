package org.presswatch.store.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.presswatch.store.parquet.ParquetWriter;
import org.presswatch.store.read.Export;
import org.presswatch.store.read.ExportColumns;
import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.search.FilterParser;

/** Every article that passes a filter, in one stream. */
@Path("/api/export")
@RunOnVirtualThread
@Tag(name = "Export")
class ExportResource {

    private static final int BUFFER = 64 * 1024;

    private record Download(StreamingOutput writer, String type) {}

    private final Export export;
    private final ExportPlaces places;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    ExportResource(Export export, ExportPlaces places, ObjectMapper json, MeterRegistry meters) {
        this.export = export;
        this.places = places;
        this.json = json;
        this.meters = meters;
    }

    @GET
    @Operation(
            operationId = "exportArticles",
            summary = "All articles that pass a filter",
            description =
                    "Takes the filters of the article list. The answer is written while it is read: its size does "
                            + "not matter to the service. It takes so many exports at a time; who reads nothing of "
                            + "one for a while is cut off.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "`jsonl` (default), `csv` or `parquet`.",
            example = "parquet")
    @APIResponse(
            responseCode = "200",
            description = "One article a line, or a row.",
            content = @Content(mediaType = "application/x-ndjson"))
    @APIResponse(responseCode = "400", ref = "BadParameter")
    @APIResponse(responseCode = "503", ref = "Busy")
    public Response export(UriInfo uri, @Context RoutingContext request) {
        String format = uri.getQueryParameters()
                .getOrDefault("format", List.of("jsonl"))
                .getFirst();
        ArticleFilter filter = FilterParser.strictFilter(uri.getQueryParameters(), List.of("format"));
        Download download = switch (format) {
            case "jsonl" -> new Download(out -> lines(filter, out), "application/x-ndjson");
            case "csv" -> new Download(out -> csv(filter, out), "text/csv;charset=utf-8");
            case "parquet" -> new Download(out -> parquet(filter, out), "application/vnd.apache.parquet");
            default ->
                throw new BadParameterException("format", "is no format of the export", "Use jsonl, csv or parquet.");
        };
        return places.take(request)
                .map(place -> answer(place.of(download.writer()), download.type(), "articles." + format))
                .orElseGet(Problem::busyResponse);
    }

    private static Response answer(StreamingOutput content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void lines(ArticleFilter filter, OutputStream out) throws IOException {
        Writer writer = writer(out);
        count(export.to(
                filter, row -> writer.append(json.writeValueAsString(row)).append('\n')));
        writer.flush();
    }

    private void csv(ArticleFilter filter, OutputStream out) throws IOException {
        Writer writer = writer(out);
        writer.append(CsvLine.HEADER);
        count(export.to(filter, row -> writer.append(CsvLine.of(row))));
        writer.flush();
    }

    private void parquet(ArticleFilter filter, OutputStream out) throws IOException {
        var writer = new ParquetWriter<>(out, ExportColumns.ALL);
        count(export.to(filter, writer::write));
        writer.finish();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    private void count(long articles) {
        meters.counter("store.articles.exported").increment(articles);
    }
}
