package org.presswatch.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether containers can be started at once. An engine that answers but lacks an image and reaches no registry would
 * cost minutes for each test run, so what is missing is told apart before.
 */
final class ContainerEngine {

    private static final List<String> SERVERS = List.of("apache/kafka:4.1.2", "postgres:18");

    /** What Testcontainers starts besides, unless it is told not to. */
    private static final String REAPER = "testcontainers/ryuk";

    private static final String GATEWAY_FINDER = "alpine";

    private ContainerEngine() {}

    static boolean hasAllThatTestsNeed() {
        boolean reaper = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")) || has(REAPER);
        boolean host = System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null
                || !Files.exists(Path.of("/.dockerenv"))
                || has(GATEWAY_FINDER);
        return reaper && host && SERVERS.stream().allMatch(ContainerEngine::has);
    }

    private static boolean has(String image) {
        try {
            Process process = new ProcessBuilder("docker", "images", "-q", image)
                    .redirectError(new File("/dev/null"))
                    .start();
            boolean listed = !new String(process.getInputStream().readAllBytes()).isBlank();
            return process.waitFor() == 0 && listed;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
