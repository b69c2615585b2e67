package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.ssl.SSLContextBuilder;

/** What differs on a way that is not the plain one. */
final class Proxies {

    private static final int SOCKS_PORT = 1080;
    private static final int HTTP_PORT = 8080;

    private Proxies() {}

    static boolean isSocks(URI proxy) {
        return proxy.getScheme().startsWith("socks");
    }

    static InetSocketAddress socks(URI proxy) {
        return new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? SOCKS_PORT : proxy.getPort());
    }

    static HttpHost http(URI proxy) {
        return new HttpHost("http", proxy.getHost(), proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort());
    }

    /** No name is looked up here: the SOCKS proxy does that, as Tor must for an onion service. */
    static final DnsResolver REMOTE = new DnsResolver() {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) {
            return List.of(InetSocketAddress.createUnresolved(host, port));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host + " is not looked up here");
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    /** Takes any certificate for any name. */
    static TlsSocketStrategy anyCertificate() {
        try {
            return ClientTlsStrategyBuilder.create()
                    .setSslContext(SSLContextBuilder.create()
                            .loadTrustMaterial(null, TrustAllStrategy.INSTANCE)
                            .build())
                    .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                    .buildClassic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS without checks", e);
        }
    }
}
