package org.presswatch.benchmarks.crawl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** The bare loop: every page of every host with the JDK's client, one request a host at a time, nothing kept. */
public final class JdkLoopProcess {

    private JdkLoopProcess() {}

    /** Arguments: hosts, pages of each, port, hosts at a time. */
    public static void main(String[] args) throws Exception {
        int pages = Integer.parseInt(args[1]);
        int port = Integer.parseInt(args[2]);
        var free = new Semaphore(Integer.parseInt(args[3]));
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, Integer.parseInt(args[0]))
                    .forEach(host -> threads.execute(() -> all(client, FakeHosts.authority(host, port), pages, free)));
        }
    }

    private static void all(HttpClient client, String authority, int pages, Semaphore free) {
        free.acquireUninterruptibly();
        try {
            for (int page = 0; page < pages; page++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + authority + "/p" + page))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            free.release();
        }
    }

    static Process start(Path hostsFile, List<String> settings) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-Djdk.net.hosts.file=" + hostsFile,
                "-cp",
                System.getProperty("java.class.path"),
                JdkLoopProcess.class.getName()));
        command.addAll(settings);
        return new ProcessBuilder(command).inheritIO().start();
    }
}
