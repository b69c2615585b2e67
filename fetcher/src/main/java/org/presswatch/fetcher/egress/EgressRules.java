package org.presswatch.fetcher.egress;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hosts, addresses and ports may be spoken to: public addresses on a few ports, and what is listed by name. The
 * check is made on the addresses that are connected to, so a name that changes its mind gains nothing.
 */
public final class EgressRules {

    /** Where clouds keep their secrets: refused even where private addresses are allowed. */
    private static final Set<String> METADATA_NAMES = Set.of("metadata.google.internal", "metadata", "instance-data");

    private static final Set<InetAddress> METADATA_ADDRESSES = Set.of(
            InetAddress.ofLiteral("169.254.169.254"),
            InetAddress.ofLiteral("100.100.100.200"),
            InetAddress.ofLiteral("fd00:ec2::254"));

    private final Set<String> allowed;
    private final Set<Integer> ports;

    /**
     * @param allowedPrivateHosts {@code host} or {@code host:port}; the second form also allows the port
     * @param ports what every other host may be spoken to on
     */
    public EgressRules(Collection<String> allowedPrivateHosts, Collection<Integer> ports) {
        this.allowed = allowedPrivateHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.ports = Set.copyOf(ports);
    }

    public boolean allowsPort(String host, int port) {
        return ports.contains(port) || allowed.contains(host + ":" + port);
    }

    /**
     * The addresses, if every one of them may be connected to: one private address among public ones is how a name is
     * rebound.
     */
    public List<InetAddress> check(String host, int port, List<InetAddress> addresses) throws BlockedAddressException {
        if (METADATA_NAMES.contains(host)) {
            throw new BlockedAddressException(host + " is never connected to");
        }
        boolean privateAllowed = allowed.contains(host) || allowed.contains(host + ":" + port);
        for (InetAddress address : addresses) {
            if (METADATA_ADDRESSES.contains(address) || !privateAllowed && SpecialAddresses.contain(address)) {
                throw new BlockedAddressException(host + " is " + address.getHostAddress() + ", no public address");
            }
        }
        return addresses;
    }
}
