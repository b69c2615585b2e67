package org.presswatch.benchmarks.crawl;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Any number of hosts on one port of loopback, told apart by their names, each with a feed and its pages, and a log. */
final class FakeHosts implements AutoCloseable {

    private static final int LONGEST_LINE = 8_192;

    private final ServerSocket socket;
    private final int pages;
    private final byte[] page;
    private final byte[] feed;
    private final Map<String, HostLog> logs = new ConcurrentHashMap<>();

    /**
     * @param pages that each host's feed announces
     * @param bytes of a page
     */
    FakeHosts(int pages, int bytes) throws IOException {
        this.socket = new ServerSocket(0, 1_000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.pages = pages;
        this.page = ("<!doctype html><title>A page</title><p>" + "Some words of a page. ".repeat(bytes / 22))
                .getBytes(ISO_8859_1);
        this.feed = feed(pages);
        Thread.ofVirtual().start(this::acceptAll);
    }

    private static byte[] feed(int pages) {
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        IntStream.range(0, pages)
                .forEach(i -> feed.append("<item><title>Page ")
                        .append(i)
                        .append("</title><link>/p")
                        .append(i)
                        .append("</link></item>"));
        return feed.append("</channel></rss>").toString().getBytes(ISO_8859_1);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** {@code h7.test:port}. */
    static String authority(int host, int port) {
        return "h" + host + ".test:" + port;
    }

    static List<String> authorities(int hosts, int port) {
        return IntStream.range(0, hosts).mapToObj(host -> authority(host, port)).toList();
    }

    List<String> pageUrls(int host) {
        return IntStream.range(0, pages)
                .mapToObj(i -> "http://" + authority(host, port()) + "/p" + i)
                .toList();
    }

    Collection<HostLog> logs() {
        return logs.values();
    }

    /** Requests for pages so far. */
    int pagesAsked() {
        return logs.values().stream().mapToInt(HostLog::pages).sum();
    }

    int feedsAsked() {
        return logs.values().stream().mapToInt(HostLog::feeds).sum();
    }

    void forget() {
        logs.clear();
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 64 * 1024);
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                answer(first.split(" ")[1], in, out);
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private void answer(String path, InputStream in, OutputStream out) throws IOException {
        String host = "";
        boolean known = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "host:", 0, 5)) {
                host = line.substring(5).strip();
            }
            known |= line.regionMatches(true, 0, "if-none-match:", 0, 14);
        }
        HostLog log = logs.computeIfAbsent(host, name -> new HostLog());
        log.begin(path);
        try {
            write(path, known, out);
        } finally {
            log.end();
        }
    }

    private void write(String path, boolean known, OutputStream out) throws IOException {
        if (path.equals("/feed") && known) {
            head(out, "304 Not Modified", 0);
        } else if (path.equals("/feed")) {
            head(out, "200 OK\r\nETag: \"1\"\r\nContent-Type: application/rss+xml", feed.length);
            out.write(feed);
        } else if (path.startsWith("/p")) {
            head(out, "200 OK\r\nContent-Type: text/html", page.length);
            out.write(page);
        } else {
            head(out, "404 Not Found", 0);
        }
        out.flush();
    }

    private static void head(OutputStream out, String status, int length) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next >= 0 && next != '\n' && line.length() < LONGEST_LINE; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
