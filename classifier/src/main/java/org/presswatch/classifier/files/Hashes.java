package org.presswatch.classifier.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short hashes of files, for versions. */
final class Hashes {

    private static final int LENGTH = 8;

    private Hashes() {}

    /** Eight hex characters over the names and contents of the files, in their order. */
    static String ofFiles(List<YamlFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (YamlFile file : files) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.content().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
