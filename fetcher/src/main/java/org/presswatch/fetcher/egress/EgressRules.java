package org.presswatch.fetcher.egress;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final String BYTE = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern PLAIN_IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

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
     * Refuses names that are addresses in disguise: what looks like a number is read in different ways by different
     * programs, as octal by one and as decimal by the next.
     */
    public void checkName(String host) throws BlockedAddressException {
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (NUMBER.matcher(last).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw new BlockedAddressException("'" + host + "' is a number, and no plain address");
        }
    }

    /** Refuses what can be seen to be private without a look-up: a proxy will do that. */
    public void checkUnresolved(String host, int port) throws BlockedAddressException {
        checkName(host);
        boolean literal = host.contains(":") || PLAIN_IPV4.matcher(host).matches();
        check(host, port, literal ? List.of(InetAddress.ofLiteral(host)) : List.of());
        if (!literal && host.indexOf('.') < 0 && !isAllowed(host, port)) {
            throw new BlockedAddressException("'" + host + "' is a name of a private network");
        }
    }

    /**
     * The addresses, if every one of them may be connected to: one private address among public ones is how a name is
     * rebound.
     */
    public List<InetAddress> check(String host, int port, List<InetAddress> addresses) throws BlockedAddressException {
        if (METADATA_NAMES.contains(host)) {
            throw new BlockedAddressException(host + " is never connected to");
        }
        boolean privateAllowed = isAllowed(host, port);
        for (InetAddress address : addresses) {
            if (METADATA_ADDRESSES.contains(address) || !privateAllowed && SpecialAddresses.contain(address)) {
                throw new BlockedAddressException(host + " is " + address.getHostAddress() + ", no public address");
            }
            if (SinkAddresses.contain(address)) {
                throw new BlockedAddressException(
                        host + " is " + address.getHostAddress() + ", an address of poisoned answers");
            }
        }
        return addresses;
    }

    private boolean isAllowed(String host, int port) {
        return allowed.contains(host) || allowed.contains(host + ":" + port);
    }
}
