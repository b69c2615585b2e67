package org.presswatch.classifier.files;

/**
 * A mistake in a topic or lexicon file.
 *
 * @param file its name
 * @param line from 1; 0 where the whole file is meant
 * @param message what is wrong and how to put it right
 */
public record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
