package org.presswatch.testkit.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One site on 127.0.0.1 with a port of its own; every path answers 404 until it is told otherwise. */
public final class Site implements AutoCloseable {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final List<LoggedRequest> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private Site(ServerSocket socket) {
        this.socket = socket;
    }

    /** @param port 0 for a free one */
    public static Site start(int port) {
        try {
            var site = new Site(new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
            Thread.ofVirtual().name("site").start(site::acceptAll);
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("no site on port " + port + "; choose other ports", e);
        }
    }

    /** Answers that path (with its query) like this from now on. */
    public Site on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** {@code 127.0.0.1:port}. */
    public String authority() {
        return "127.0.0.1:" + port();
    }

    public String url(String path) {
        return "http://" + authority() + path;
    }

    /** Every request so far, in order of arrival. */
    public List<LoggedRequest> log() {
        return List.copyOf(log);
    }

    /** The requests for one path. */
    public List<LoggedRequest> log(String path) {
        return log.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** The most requests that were under way at a time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
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
            String head = head(connection.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                answer(connection, parse(head));
            } finally {
                underWay.decrementAndGet();
            }
        } catch (IOException e) {
            // The client hung up, which is what many behaviours are meant to make it do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Socket connection, LoggedRequest request) throws IOException, InterruptedException {
        int earlier = asked.computeIfAbsent(request.path(), path -> new AtomicInteger())
                .getAndIncrement();
        log.add(request);
        Reply reply = replies.getOrDefault(request.path(), Answer.status(404));
        reply.to(new Exchange(request, earlier, connection.getOutputStream()));
        connection.getOutputStream().flush();
        connection.shutdownOutput();
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static LoggedRequest parse(String head) {
        String[] lines = head.split("\r\n");
        String[] first = lines[0].split(" ");
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.merge(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip(),
                        (one, two) -> one + ", " + two);
            }
        }
        return new LoggedRequest(first[0], first.length > 1 ? first[1] : "", Map.copyOf(headers), Instant.now());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a site", e);
        }
    }
}
