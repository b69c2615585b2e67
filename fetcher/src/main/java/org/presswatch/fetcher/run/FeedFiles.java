package org.presswatch.fetcher.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.presswatch.fetcher.listing.ListedFeed;
import org.presswatch.fetcher.listing.ListingException;
import org.presswatch.fetcher.listing.OpmlListing;
import org.presswatch.fetcher.listing.YamlListing;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files that list feeds, read again when they have changed. */
final class FeedFiles {

    private final Path yaml;
    private final @Nullable Path opml;
    private byte @Nullable [] seen;

    FeedFiles(Path yaml, @Nullable Path opml) {
        this.yaml = yaml;
        this.opml = opml;
    }

    /**
     * What is listed, if a file has changed since the last call.
     *
     * @throws ListingException if there is a mistake in it; nothing is listed until the file changes again
     */
    Optional<List<ListedFeed>> findChanged() throws ListingException {
        byte[] yamlBytes = bytes(yaml);
        byte[] opmlBytes = opml == null ? new byte[0] : bytes(opml);
        byte[] all = Arrays.copyOf(yamlBytes, yamlBytes.length + opmlBytes.length);
        System.arraycopy(opmlBytes, 0, all, yamlBytes.length, opmlBytes.length);
        if (Arrays.equals(all, seen)) {
            return Optional.empty();
        }
        seen = all;
        var feeds = new ArrayList<>(YamlListing.read(new String(yamlBytes, UTF_8), yaml.toString()));
        if (opml != null && opmlBytes.length > 0) {
            feeds.addAll(OpmlListing.read(opmlBytes, opml.toString()));
        }
        return Optional.of(feeds);
    }

    /** Lets the next call read the files even if they have not changed. */
    void forget() {
        seen = null;
    }

    boolean exist() {
        return Files.exists(yaml) || opml != null && Files.exists(opml);
    }

    private static byte[] bytes(Path file) throws ListingException {
        try {
            if (Files.exists(file) && Files.size(file) > OpmlListing.LARGEST) {
                throw new ListingException(List.of(file + ": too large; split it"));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException("the list of feeds " + file + " cannot be read", e);
        }
    }
}
