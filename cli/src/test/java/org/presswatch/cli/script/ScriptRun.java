package org.presswatch.cli.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One run of the script: its exit code and all of its output. */
record ScriptRun(int code, String output) {

    static final Path SCRIPT = Path.of("..", "presswatch").toAbsolutePath().normalize();

    /** Runs a script in a directory with nothing in its environment but what is given. */
    static ScriptRun of(Path script, Path directory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("bash", script.toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new ScriptRun(process.waitFor(), output);
    }
}
