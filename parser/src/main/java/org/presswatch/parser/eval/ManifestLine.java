package org.presswatch.parser.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A page of a manifest.
 *
 * @param html a path, plain or {@code .gz}, absolute or from the manifest's folder
 */
record ManifestLine(String id, String html, String url) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CURE = "a line is {\"id\":\"…\",\"html\":\"pages/1.html.gz\",\"url\":\"https://…\"}";

    /** Reads a line; {@code url} may be missing. */
    static ManifestLine read(String line) throws BrokenLineException {
        JsonNode entry;
        try {
            entry = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BrokenLineException("no JSON; " + CURE);
        }
        String id = entry.path("id").asText();
        String html = entry.path("html").asText();
        if (id.isEmpty() || html.isEmpty()) {
            throw new BrokenLineException((id.isEmpty() ? "no \"id\"" : "no \"html\"") + "; " + CURE);
        }
        return new ManifestLine(id, html, entry.path("url").asText("https://unknown.invalid/"));
    }

    byte[] body(Path folder) throws BrokenLineException {
        Path file = folder.resolve(html);
        if (!Files.isRegularFile(file)) {
            throw new BrokenLineException(
                    "there is no file " + file + "; \"html\" is a path, absolute or from the manifest's folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return html.endsWith(".gz") ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
        } catch (IOException e) {
            throw new BrokenLineException(file + " cannot be read: " + e.getMessage());
        }
    }
}
