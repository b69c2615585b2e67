package org.presswatch.fetcher.api;

import java.net.InetAddress;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessRuleTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress THERE = InetAddress.ofLiteral("192.0.2.1");
    private final AccessRule open = new AccessRule(Optional.empty());
    private final AccessRule closed = new AccessRule(Optional.of("secret"));

    @Test
    void trustsThisMachineAlone_withoutAToken() {
        assertThat(open.refusal(null, null, "h:1", HERE)).isEmpty();
        assertThat(open.refusal(null, null, "h:1", THERE)).isPresent();
        assertThat(open.refusal(null, null, "h:1", null)).isPresent();
    }

    @Test
    void wantsTheTokenFromEverybody_whereThereIsOne() {
        assertThat(closed.refusal("Bearer secret", null, "h:1", THERE)).isEmpty();
        assertThat(closed.refusal("Bearer wrong", null, "h:1", HERE)).isPresent();
        assertThat(closed.refusal(null, null, "h:1", HERE)).isPresent();
    }

    @Test
    void refusesPagesOfOtherSites() {
        assertThat(open.refusal(null, "https://evil.example", "localhost:8081", HERE))
                .isPresent();
        assertThat(open.refusal(null, "null", "localhost:8081", HERE)).isPresent();
        assertThat(open.refusal(null, "http://localhost:8081", "localhost:8081", HERE))
                .isEmpty();
    }
}
