package org.presswatch.parser.extract.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads a resource of lines under headings in square brackets; lines that begin with {@code #} are remarks. */
public final class SectionFile {

    private SectionFile() {}

    /**
     * Hands each line to {@code line}, with the heading it stands under.
     *
     * @throws IllegalStateException if the resource is missing
     */
    public static void read(Class<?> beside, String name, BiConsumer<String, String> line) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing beside " + beside.getName());
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(BufferedReader lines, BiConsumer<String, String> line) throws IOException {
        String section = "";
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            if (text.startsWith("[") && text.endsWith("]")) {
                section = text.substring(1, text.length() - 1);
            } else if (!text.isBlank() && !text.startsWith("#")) {
                line.accept(section, text.strip());
            }
        }
    }
}
