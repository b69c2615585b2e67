package org.presswatch.local.machine;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.presswatch.local.FreePorts;

import static org.assertj.core.api.Assertions.assertThat;

class PortOwnerTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells who listens")
    void findsTheProcessThatListens() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortOwner.find(socket.getLocalPort())).hasValueSatisfying(owner -> {
                assertThat(owner.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(owner).hasToString("java (process " + owner.pid() + ")");
            });
        }
    }

    @Test
    void findsNobody_whereNothingListens() {
        assertThat(PortOwner.find(FreePorts.any())).isEmpty();
    }
}
