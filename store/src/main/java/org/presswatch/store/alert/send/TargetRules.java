package org.presswatch.store.alert.send;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.hc.client5.http.DnsResolver;
import org.presswatch.store.search.BadParameterException;

/**
 * Where webhooks may go: public addresses over HTTPS, and what is listed by name. The rule is kept for the addresses
 * that are connected to, so a name that changes its mind gains nothing.
 */
public final class TargetRules implements DnsResolver {

    private static final Set<Integer> PORTS = Set.of(443, 8443);
    private static final Set<String> METADATA_NAMES = Set.of("metadata.google.internal", "metadata", "instance-data");
    private static final Set<InetAddress> METADATA = Set.of(
            InetAddress.ofLiteral("169.254.169.254"),
            InetAddress.ofLiteral("100.100.100.200"),
            InetAddress.ofLiteral("fd00:ec2::254"));
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final String BYTE = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern PLAIN_IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final int LONGEST = 2_000;

    private final Set<String> allowed;

    /**
     * @param allowedPrivateHosts {@code host} or {@code host:port} that may be private, and may do without TLS
     */
    public TargetRules(Collection<String> allowedPrivateHosts) {
        this.allowed = allowedPrivateHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The target's address.
     *
     * @throws BadParameterException if no webhook may be there
     */
    public URI check(String target) {
        URI uri = parsed(target);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean isListed = allowed.contains(host) || allowed.contains(host + ":" + port(uri));
        if (!"https".equals(uri.getScheme()) && !(isListed && "http".equals(uri.getScheme()))) {
            throw bad("is no https address", "Use an address that begins with https://.");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw bad("has no host, or a user name or fragment", "Use https://host/path.");
        }
        if (!isListed && !PORTS.contains(port(uri))) {
            throw bad("has a port that is not allowed", "Use port 443 or 8443, or have the host listed.");
        }
        try {
            if (looksLikeAddress(host)) {
                checked(host, List.of(InetAddress.ofLiteral(stripped(host))));
            }
            checkName(host);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw bad("is at no public address", "Use a host that the internet reaches.");
        }
        return uri;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        checkName(host);
        return checked(host, Arrays.asList(InetAddress.getAllByName(host))).toArray(InetAddress[]::new);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        checkName(host);
        return checked(host + ":" + port, Arrays.asList(InetAddress.getAllByName(host))).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** One private address among public ones is how a name is rebound. */
    private List<InetAddress> checked(String host, List<InetAddress> addresses) throws UnknownHostException {
        String name = stripped(host.replaceFirst(":[0-9]+$", ""));
        boolean isListed = allowed.contains(host) || allowed.contains(name);
        for (InetAddress address : addresses) {
            if (METADATA.contains(address) || !isListed && SpecialAddresses.contain(address)) {
                throw new UnknownHostException(name + " is at no public address");
            }
        }
        return addresses;
    }

    /** What looks like a number is read in different ways by different programs. */
    private static void checkName(String host) throws UnknownHostException {
        String last = host.substring(host.lastIndexOf('.') + 1);
        if (METADATA_NAMES.contains(host)
                || NUMBER.matcher(last).matches() && !PLAIN_IPV4.matcher(host).matches()) {
            throw new UnknownHostException(host + " is never connected to");
        }
    }

    private static boolean looksLikeAddress(String host) {
        return host.startsWith("[") || PLAIN_IPV4.matcher(host).matches();
    }

    private static String stripped(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
    }

    private static URI parsed(String target) {
        try {
            if (target.length() <= LONGEST) {
                return new URI(target);
            }
        } catch (URISyntaxException e) {
            // Told below, together with one that is too long.
        }
        throw bad("is no address", "Use an address of at most " + LONGEST + " characters that begins with https://.");
    }

    private static BadParameterException bad(String problem, String cure) {
        return new BadParameterException("target", problem, cure);
    }
}
