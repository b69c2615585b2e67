package org.presswatch.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names the live children on disk, so that the next start can end those of a killed one. A line is
 * {@code name pid start}, the start in milliseconds since 1970: a number alone may belong to another program by then.
 */
public final class PidFile {

    /** Systems derive the start from the boot time, which moves a little when the clock is set. */
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(2);

    private final Path path;
    private final Map<String, ProcessHandle> children = new TreeMap<>();

    public PidFile(Path path) {
        this.path = path;
    }

    /** The processes in the file that still run and were started when it says so. */
    public List<Leftover> leftovers() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return Files.readAllLines(path).stream()
                    .map(PidFile::find)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    synchronized void put(String name, ProcessHandle process) {
        children.put(name, process);
        write();
    }

    synchronized void remove(String name) {
        children.remove(name);
        write();
    }

    private void write() {
        var text = new StringBuilder();
        children.forEach((name, process) -> text.append(name)
                .append(' ')
                .append(process.pid())
                .append(' ')
                .append(process.info().startInstant().map(Instant::toEpochMilli).orElse(0L))
                .append('\n'));
        try {
            Path draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private static Optional<Leftover> find(String line) {
        String[] fields = line.split(" ");
        if (fields.length != 3 || !fields[1].matches("\\d{1,10}") || !fields[2].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(fields[2]));
        return ProcessHandle.of(Long.parseLong(fields[1]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, start))
                .map(process -> new Leftover(fields[0], process));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, start).abs().compareTo(CLOCK_DRIFT) <= 0)
                .orElse(false);
    }
}
