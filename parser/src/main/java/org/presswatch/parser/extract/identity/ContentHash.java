package org.presswatch.parser.extract.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Equal for equal title and text. */
public final class ContentHash {

    private static final int LENGTH = 32;

    private ContentHash() {}

    /** 32 lower-case hex characters. */
    public static String of(String title, String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((title + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
