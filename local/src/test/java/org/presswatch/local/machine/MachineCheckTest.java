package org.presswatch.local.machine;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presswatch.local.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MachineCheckTest {

    @TempDir
    Path directory;

    @Test
    void namesPortAndOption_whenTheirPortIsTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();

            assertThatThrownBy(() -> MachineCheck.expectFreePort(port, "the page", "--port"))
                    .isInstanceOf(UnfitMachineException.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("the page")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void accepts_aPortThatIsFree() {
        assertThatCode(() -> MachineCheck.expectFreePort(FreePorts.any(), "Kafka", "--kafka-port"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesNumbersThatAreNoPort() {
        assertThatThrownBy(() -> MachineCheck.expectFreePort(70_000, "the page", "--port"))
                .hasMessageContaining("70000 is no port");
    }

    @Test
    void namesTheDirectory_whenItCannotBeWritten() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> MachineCheck.expectWritable(file.resolve("data"), "--data"))
                .isInstanceOf(UnfitMachineException.class)
                .hasMessageContaining("Cannot write to " + file)
                .hasMessageContaining("--data");
    }

    @Test
    void saysHowMuchIsMissing_whenTheDiskIsFull() {
        assertThatThrownBy(() -> MachineCheck.expectSpace(directory, Long.MAX_VALUE, "--data"))
                .isInstanceOf(UnfitMachineException.class)
                .hasMessageContaining("MB are free")
                .hasMessageContaining("--data");
    }

    @Test
    void createsTheDirectory_andLeavesNothingInIt() {
        Path wanted = directory.resolve("a/b");

        assertThatCode(() -> MachineCheck.expectWritable(wanted, "--data")).doesNotThrowAnyException();
        assertThat(wanted).isEmptyDirectory();
    }
}
