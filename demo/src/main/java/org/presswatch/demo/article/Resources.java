package org.presswatch.demo.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.presswatch.demo.DemoSite;

/** The bundled files, by their path below {@code org/presswatch/demo}. */
public final class Resources {

    private Resources() {}

    /** @throws IllegalStateException when the jar lacks the file */
    public static String text(String path) {
        try (InputStream in = DemoSite.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No bundled file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the bundled file " + path, e);
        }
    }
}
