package org.presswatch.fetcher.egress;

import java.net.InetAddress;
import java.util.List;

/**
 * Addresses that are no public host: everything in IANA's two special-purpose registries, multicast, and all of IPv6
 * that is not global unicast. An IPv4 address inside an IPv6 one (mapped, compatible, NAT64, 6to4, Teredo) is refused
 * with the range that carries it.
 */
final class SpecialAddresses {

    private static final List<Range> IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Range IPV6_GLOBAL_UNICAST = Range.of("2000::/3");

    private static final List<Range> IPV6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private SpecialAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return IPV4.stream().anyMatch(range -> range.contains(bytes));
        }
        return !IPV6_GLOBAL_UNICAST.contains(bytes) || IPV6.stream().anyMatch(range -> range.contains(bytes));
    }

    private static List<Range> ranges(String... ranges) {
        return List.of(ranges).stream().map(Range::of).toList();
    }

    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            String[] parts = text.split("/");
            return new Range(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
