package org.presswatch.fetcher.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EgressRulesTest {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private final EgressRules rules = new EgressRules(List.of(), PORTS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.1.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.1.1",
                "192.175.48.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
            })
    void refusesSpecialAddressesOfIpv4(String address) {
        assertRefused(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:8.8.8.8",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2620:4f:8000::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
            })
    void refusesSpecialAddressesOfIpv6(String address) {
        // The JDK turns a mapped address into its IPv4 form, so a public one is as good as unmapped.
        if (!address.equals("::ffff:8.8.8.8")) {
            assertRefused(address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2a00:1450:4001::1", "2600::1"})
    void allowsPublicAddresses(String address) throws BlockedAddressException {
        List<InetAddress> addresses = List.of(InetAddress.ofLiteral(address));
        assertThat(rules.check("example.org", 443, addresses)).isEqualTo(addresses);
    }

    @Test
    void refusesName_whenOneOfItsAddressesIsPrivate() {
        assertThatThrownBy(() -> rules.check(
                        "example.org",
                        443,
                        List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1"))))
                .isInstanceOf(BlockedAddressException.class);
    }

    @Test
    void allowsListedPrivateHostOnItsPortOnly() throws BlockedAddressException {
        var listed = new EgressRules(List.of("Intranet.example:9000"), PORTS);
        List<InetAddress> address = List.of(InetAddress.ofLiteral("10.0.0.1"));
        assertThat(listed.check("intranet.example", 9000, address)).isEqualTo(address);
        assertThat(listed.allowsPort("intranet.example", 9000)).isTrue();
        assertThat(listed.allowsPort("intranet.example", 9001)).isFalse();
        assertThatThrownBy(() -> listed.check("intranet.example", 80, address))
                .isInstanceOf(BlockedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "100.100.100.200", "fd00:ec2::254"})
    void refusesMetadataServices_evenWhenTheHostIsListed(String address) {
        var listed = new EgressRules(List.of("trusted.example"), PORTS);
        assertThatThrownBy(() -> listed.check("trusted.example", 80, List.of(InetAddress.ofLiteral(address))))
                .isInstanceOf(BlockedAddressException.class);
    }

    @Test
    void refusesMetadataNames_evenWhenListed() {
        var listed = new EgressRules(List.of("metadata.google.internal"), PORTS);
        assertThatThrownBy(
                        () -> listed.check("metadata.google.internal", 80, List.of(InetAddress.ofLiteral("8.8.8.8"))))
                .isInstanceOf(BlockedAddressException.class);
    }

    @Test
    void allowsOnlyTheUsualPorts() {
        assertThat(rules.allowsPort("example.org", 8443)).isTrue();
        assertThat(rules.allowsPort("example.org", 22)).isFalse();
        assertThat(rules.allowsPort("example.org", 9092)).isFalse();
    }

    private void assertRefused(String address) {
        assertThatThrownBy(() -> rules.check("example.org", 443, List.of(InetAddress.ofLiteral(address))))
                .isInstanceOf(BlockedAddressException.class)
                .hasMessageContaining("no public address");
    }
}
