package org.presswatch.fetcher.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Public addresses that no outlet has, and poisoned answers of name servers give. */
final class SinkAddresses {

    private static final Set<InetAddress> KNOWN = read("sink-addresses.txt");

    private SinkAddresses() {}

    static boolean contain(InetAddress address) {
        return KNOWN.contains(address);
    }

    private static Set<InetAddress> read(String resource) {
        try (InputStream in = Objects.requireNonNull(SinkAddresses.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> InetAddress.ofLiteral(line.strip()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
