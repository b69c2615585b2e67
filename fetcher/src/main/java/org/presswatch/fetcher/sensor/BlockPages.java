package org.presswatch.fetcher.sensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.feed.text.DecodedText;
import org.presswatch.fetcher.http.FetchResult.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tells a site's answer from one that somebody put in its place. */
public final class BlockPages {

    private static final String BUNDLED = "block-pages.yaml";
    /** Block pages are small. A longer page that speaks of blocking is an article. */
    private static final int LARGEST = 8 * 1024;

    private final List<BlockPageSignature> signatures;

    private BlockPages(List<BlockPageSignature> signatures) {
        this.signatures = List.copyOf(signatures);
    }

    /**
     * The signatures that come along, and those of a file.
     *
     * @param more null for no file
     * @throws IllegalArgumentException naming the mistake in the file
     */
    public static BlockPages load(@Nullable Path more) {
        try (InputStream bundled = Objects.requireNonNull(BlockPages.class.getResourceAsStream(BUNDLED), BUNDLED)) {
            var all = new ArrayList<>(SignatureFile.read(new String(bundled.readAllBytes(), UTF_8), BUNDLED));
            if (more != null) {
                all.addAll(SignatureFile.read(Files.readString(more), more.toString()));
            }
            return new BlockPages(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the signatures of block pages cannot be read: " + e.getMessage(), e);
        }
    }

    /** The name of the signature that the answer has. */
    public Optional<String> find(Answer answer) {
        String location = lower(Objects.requireNonNullElse(answer.header("location"), ""));
        int length = answer.body().length;
        if (length > LARGEST || location.isEmpty() && length == 0) {
            return Optional.empty();
        }
        String text = lower(
                DecodedText.of(answer.body(), answer.header("content-type")).text());
        return signatures.stream()
                .filter(signature -> signature.matches(location, text))
                .map(BlockPageSignature::name)
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
