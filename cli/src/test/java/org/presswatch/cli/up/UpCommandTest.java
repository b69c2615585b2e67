package org.presswatch.cli.up;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.cli.CommandRun;
import org.presswatch.cli.ExitCode;
import org.presswatch.local.FreePorts;
import org.presswatch.local.machine.InstanceLock;

import static org.assertj.core.api.Assertions.assertThat;

class UpCommandTest {

    @TempDir
    Path data;

    @Test
    void refuses_aPortThatIsTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = up("--port", Integer.toString(socket.getLocalPort()));

            assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err())
                    .contains("Port " + socket.getLocalPort() + ", wanted for the page, is taken by")
                    .contains("--port");
        }
    }

    @Test
    void refuses_aPortOfKafkaThatIsTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = up(
                    "--port",
                    Integer.toString(FreePorts.any()),
                    "--kafka-port",
                    Integer.toString(socket.getLocalPort()));

            assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err()).contains("wanted for Kafka").contains("--kafka-port");
        }
    }

    @Test
    void refuses_aSecondInstance() throws Exception {
        try (var lock = InstanceLock.take(data.resolve("lock"))) {
            CommandRun run = up();

            assertThat(lock).isNotNull();
            assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(run.err()).contains("Presswatch is already running in " + data);
        }
    }

    @Test
    void refuses_aDirectoryThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(data.resolve("file"));

        CommandRun run = CommandRun.of("up", "--data", file.resolve("below").toString());

        assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(run.err()).contains("Cannot write to " + file);
    }

    @Test
    void refuses_aPortThatIsNoNumber() {
        assertThat(up("--port", "eighty").code()).isEqualTo(ExitCode.USAGE);
    }

    private CommandRun up(String... options) {
        var arguments = new String[options.length + 3];
        arguments[0] = "up";
        arguments[1] = "--data";
        arguments[2] = data.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandRun.of(arguments);
    }
}
