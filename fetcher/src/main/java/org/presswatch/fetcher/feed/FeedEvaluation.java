package org.presswatch.fetcher.feed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.detail.DetailPath;
import org.presswatch.fetcher.feed.detail.FeedDetails;

/**
 * Measures the reader on feed files with expectations: one JSON object a line with {@code file}, {@code headers} and
 * {@code checks} of {@code path}, {@code op} ({@code eq} or {@code len}) and {@code value}.
 */
public final class FeedEvaluation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Where the files pretend to come from. */
    private static final String SITE = "http://127.0.0.1:8097/";

    private FeedEvaluation() {}

    /**
     * What came of it.
     *
     * @param failures files that could not be read at all, which must not happen
     */
    public record Score(int checks, int passed, int failures) {

        /** Share of the checks that pass, 0 to 1. */
        public double share() {
            return checks == 0 ? 1 : (double) passed / checks;
        }
    }

    /**
     * Runs every check and writes one line for each: file, path, expected, got, pass.
     *
     * @param expectations the file of expectations; the feeds are beside it
     */
    public static Score run(Path expectations, Path results) throws IOException {
        var score = new Score(0, 0, 0);
        Path folder = Objects.requireNonNullElse(expectations.toAbsolutePath().getParent(), Path.of("."));
        try (BufferedReader lines = Files.newBufferedReader(expectations);
                BufferedWriter out = Files.newBufferedWriter(results)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                score = plus(score, runFile(folder, MAPPER.readTree(line), out));
            }
        }
        return score;
    }

    private static Score plus(Score a, Score b) {
        return new Score(a.checks + b.checks, a.passed + b.passed, a.failures + b.failures);
    }

    private static Score runFile(Path folder, JsonNode expectation, BufferedWriter out) throws IOException {
        String file = expectation.path("file").asText();
        Map<String, Object> details = Map.of();
        String failure = null;
        try {
            details = FeedDetails.of(Files.readAllBytes(folder.resolve(file)), headers(expectation), SITE + file);
        } catch (RuntimeException e) {
            failure = e.toString();
        }
        int passed = 0;
        for (JsonNode check : expectation.path("checks")) {
            passed += runCheck(file, check, details, failure, out) ? 1 : 0;
        }
        return new Score(expectation.path("checks").size(), passed, failure == null ? 0 : 1);
    }

    private static boolean runCheck(
            String file, JsonNode check, Map<String, Object> details, @Nullable String failure, BufferedWriter out)
            throws IOException {
        List<Object> path = MAPPER.convertValue(check.path("path"), new TypeReference<>() {});
        Object got = DetailPath.find(details, path);
        boolean pass = failure == null && satisfies(got, check);
        ObjectNode line = MAPPER.createObjectNode().put("file", file);
        line.set("path", check.path("path"));
        line.set("expected", check.path("value"));
        line.set("got", MAPPER.valueToTree(failure == null ? got : failure));
        line.put("pass", pass);
        out.write(MAPPER.writeValueAsString(line));
        out.newLine();
        return pass;
    }

    private static boolean satisfies(@Nullable Object got, JsonNode check) {
        JsonNode expected = check.path("value");
        if (check.path("op").asText().equals("len")) {
            return got instanceof List<?> list && list.size() == expected.asInt();
        }
        return MAPPER.valueToTree(got).equals(expected) || expected.isNull() && got == null;
    }

    private static Map<String, String> headers(JsonNode expectation) {
        var headers = new LinkedHashMap<String, String>();
        for (JsonNode header : expectation.path("headers")) {
            String[] pair = header.asText().split(":", 2);
            if (pair.length == 2) {
                headers.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
            }
        }
        return headers;
    }

    /** Arguments: the file of expectations, the file for the results. */
    public static void main(String[] arguments) throws IOException {
        Score score = run(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.printf(
                Locale.ROOT,
                "%d of %d checks pass (%.1f %%), %d files failed%n",
                score.passed,
                score.checks,
                100 * score.share(),
                score.failures);
    }
}
