package org.presswatch.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifiers that depend on their input alone. */
public final class ArticleIds {

    private static final int ID_LENGTH = 32;

    private ArticleIds() {}

    /** The article id of an already normalised canonical URL: 32 lower-case hex characters of its SHA-256. */
    public static String ofUrl(String normalisedUrl) {
        return digest(normalisedUrl);
    }

    /** One id from several parts; the separator occurs in none of them. */
    static String digest(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
