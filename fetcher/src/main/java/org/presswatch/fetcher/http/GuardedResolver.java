package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;
import org.presswatch.fetcher.egress.EgressRules;

/**
 * Resolves names and hands out only addresses that may be connected to. Look-ups run on threads of the platform,
 * because they block in native code, where a virtual thread would take its carrier along.
 */
final class GuardedResolver implements DnsResolver {

    private final NameLookup lookup;
    private final EgressRules egress;
    private final Duration patience;

    GuardedResolver(NameLookup lookup, EgressRules egress, Duration patience) {
        this.lookup = lookup;
        this.egress = egress;
        this.patience = patience;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetAddress> addresses = egress.check(host, port, lookup(host));
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return egress.check(host, 0, lookup(host)).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        egress.checkName(host);
        var answer = new CompletableFuture<List<InetAddress>>();
        Thread.ofPlatform().daemon().name("name-lookup").start(() -> complete(answer, host));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException("no address for " + host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("interrupted while looking for " + host);
        }
    }

    private void complete(CompletableFuture<List<InetAddress>> answer, String host) {
        try {
            answer.complete(lookup.addressesOf(host));
        } catch (UnknownHostException e) {
            answer.completeExceptionally(e);
        }
    }
}
