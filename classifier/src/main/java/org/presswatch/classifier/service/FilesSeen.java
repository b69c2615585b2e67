package org.presswatch.classifier.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which files lay in some folders, and how old and long they were: equal if nothing changed. */
record FilesSeen(Map<Path, Stamp> files) {

    /** Age and size of a file. */
    record Stamp(FileTime changed, long size) {}

    static FilesSeen in(Path... folders) {
        Map<Path, Stamp> files = new TreeMap<>();
        for (Path folder : folders) {
            collect(folder, files);
        }
        return new FilesSeen(files);
    }

    private static void collect(Path folder, Map<Path, Stamp> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                files.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
            }
        } catch (NoSuchFileException e) {
            // An editor replaced it this moment; the next look sees the new one.
            files.remove(Path.of(e.getFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }
}
