package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.fetcher.archive.Archive;
import org.presswatch.fetcher.egress.EgressRules;
import org.presswatch.fetcher.http.FetchResult.Failure;

import static org.assertj.core.api.Assertions.assertThat;

/** A server that cannot prove who it is gets no request. */
class UntrustedCertificateTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"CN=127.0.0.1 -startdate -1d", "CN=127.0.0.1 -startdate -10d", "CN=other.example -startdate -1d"
            })
    void refusesSelfSignedExpiredAndForeignCertificates(String certificate) throws Exception {
        String[] parts = certificate.split(" ");
        HttpsServer server = server(parts[0], parts[2]);
        server.start();
        String authority = "127.0.0.1:" + server.getAddress().getPort();
        try (var client = new WebClient(
                new HttpIdentity("Presswatch/test", 1),
                new HttpLimits(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(5)),
                new WebParts(
                        new EgressRules(List.of(authority), Set.of()),
                        NameLookup.SYSTEM,
                        Archive.NONE,
                        Clock.systemUTC()))) {
            FetchResult result = client.fetch(FetchRequest.unconditional("https://" + authority + "/", "*/*", 1_000));
            assertThat(((Failure) result).reason()).isEqualTo(FailureReason.TLS_FAILURE);
        } finally {
            server.stop(0);
        }
    }

    private HttpsServer server(String subject, String start) throws Exception {
        Path store = directory.resolve("keys.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        subject,
                        "-startdate",
                        start,
                        "-validity",
                        "5",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "a")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }
}
