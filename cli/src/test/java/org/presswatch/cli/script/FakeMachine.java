package org.presswatch.cli.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A machine with the usual tools, and exactly the JDKs and the Maven that a test wants. */
final class FakeMachine {

    private static final List<String> TOOLS = List.of(
            "bash", "cat", "date", "dirname", "find", "grep", "head", "mkdir", "readlink", "sed", "tee", "touch", "tr");

    private final Path root;
    private final Path bin;
    private final Path jdks;

    FakeMachine(Path root) throws IOException {
        this.root = root;
        this.bin = Files.createDirectories(root.resolve("bin"));
        this.jdks = Files.createDirectories(root.resolve("jdks"));
        for (String tool : TOOLS) {
            addProgram(bin.resolve(tool), "exec " + find(tool) + " \"$@\"");
        }
    }

    /** A folder that looks like a JDK; the version is in its release file. */
    Path addJdk(String name, String version) throws IOException {
        Path jdk = jdks.resolve(name);
        addProgram(jdk.resolve("bin/java"), "exit 0");
        addProgram(jdk.resolve("bin/javac"), "exit 0");
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** A JDK without release file, which tells its version when asked. */
    Path addTalkingJdk(String name, String version) throws IOException {
        Path jdk = jdks.resolve(name);
        addProgram(jdk.resolve("bin/java"), "echo 'openjdk version \"" + version + "\" 2025-09-16' >&2");
        addProgram(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    /** A Maven that says its version, and otherwise only which JDK it was given. */
    void addMaven(String version) throws IOException {
        addProgram(
                bin.resolve("mvn"),
                "[ \"$1\" = -v ] && { echo 'Apache Maven " + version + "'; exit 0; }; echo \"built with $JAVA_HOME\"");
    }

    Map<String, String> environment() {
        return Map.of("PATH", bin.toString(), "HOME", root.toString(), "PRESSWATCH_JDK_DIRS", jdks.toString());
    }

    static void addProgram(Path path, String commands) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "#!/bin/sh\n" + commands + "\n");
        path.toFile().setExecutable(true);
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
