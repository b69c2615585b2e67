package org.presswatch.fetcher.http;

import java.time.Duration;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.presswatch.fetcher.http.Route.Way;

/** The Apache client with everything off that would act on its own. */
final class Connections {

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private Connections() {}

    static CloseableHttpClient client(HttpIdentity identity, DnsResolver resolver, HttpLimits limits, Way way) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .setConnectionManager(pool(identity, resolver, limits, way))
                .setUserAgent(identity.userAgent())
                .setDefaultRequestConfig(request(limits))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .evictExpiredConnections()
                .evictIdleConnections(IDLE);
        if (way.proxy() != null && !Proxies.isSocks(way.proxy())) {
            client.setProxy(Proxies.http(way.proxy()));
        }
        return client.build();
    }

    private static PoolingHttpClientConnectionManager pool(
            HttpIdentity identity, DnsResolver resolver, HttpLimits limits, Way way) {
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(HttpLimits.HEADERS)
                .setMaxLineLength(HttpLimits.HEADER_BYTES)
                .build();
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connect()))
                .setSocketTimeout(timeout(limits.silence()))
                .build();
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http1)
                        .build())
                .setDefaultConnectionConfig(connection)
                .setMaxConnTotal(identity.connections())
                .setMaxConnPerRoute(identity.connections());
        if (way.proxy() != null && Proxies.isSocks(way.proxy())) {
            pool.setDefaultSocketConfig(SocketConfig.custom()
                    .setSocksProxyAddress(Proxies.socks(way.proxy()))
                    .build());
        }
        if (way.anyCertificate()) {
            pool.setTlsSocketStrategy(Proxies.anyCertificate());
        }
        return pool.build();
    }

    private static RequestConfig request(HttpLimits limits) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(limits.connect()))
                .setResponseTimeout(timeout(limits.silence()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
