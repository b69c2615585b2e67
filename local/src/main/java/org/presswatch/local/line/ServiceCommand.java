package org.presswatch.local.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that starts a built service.
 *
 * <p>It names the jars of the build itself where {@code quarkus-run.jar} would load them with a class loader of its own,
 * because the JVM shares the classes of an archive with its own class loader only: that halves the processor time of a
 * start. The archive is written when the service first ends and again after its jars changed.
 */
public final class ServiceCommand {

    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /** In the order of the class path; the changed classes hide the original ones. */
    private static final List<String> JARS = List.of("quarkus", "app", "lib/boot", "lib/main");

    /** As the manifest of {@code quarkus-run.jar} has it. */
    private static final List<String> OPENED =
            List.of("java.base/java.lang", "java.base/java.nio", "java.base/jdk.internal.misc");

    private ServiceCommand() {}

    /** The command; its arguments are in a file, because the class path is long. */
    static List<String> of(Service service, Path home, LineDirectory directory) {
        return of(service, home, directory, List.of("-XX:+AutoCreateSharedArchive"));
    }

    /**
     * The command of a replica that writes no archive, because several at once would write the same.
     *
     * @param home the project's folder
     * @param options more options for the JVM
     */
    public static List<String> ofReplica(Service service, Path home, LineDirectory directory, List<String> options) {
        return of(service, home, directory, options);
    }

    private static List<String> of(Service service, Path home, LineDirectory directory, List<String> options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path arguments = directory.run().resolve(service.name() + ".args");
        List<String> lines = arguments(service, home.resolve(service.name()).resolve("target"), options);
        try {
            Files.createDirectories(directory.run());
            Files.writeString(
                    arguments, lines.stream().map(ServiceCommand::quoted).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + arguments, e);
        }
        return List.of(java, "@" + arguments);
    }

    private static List<String> arguments(Service service, Path target, List<String> options) {
        var arguments = new ArrayList<>(List.of(
                "-Xmx" + service.heap(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:SharedArchiveFile=" + target.resolve("presswatch.jsa"),
                // A missing or old archive is no news.
                "-Xlog:disable"));
        arguments.addAll(options);
        OPENED.forEach(name -> arguments.add("--add-opens=" + name + "=ALL-UNNAMED"));
        arguments.addAll(program(target.resolve("quarkus-app")));
        return arguments;
    }

    private static List<String> program(Path build) {
        List<Path> jars =
                JARS.stream().flatMap(folder -> jarsIn(build.resolve(folder))).toList();
        return jars.isEmpty()
                ? List.of("-jar", build.resolve("quarkus-run.jar").toString())
                : List.of("-cp", jars.stream().map(Path::toString).collect(Collectors.joining(":")), MAIN);
    }

    private static Stream<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // "transformed" comes after "generated" in the alphabet, and nothing is in both.
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
