package org.presswatch.fetcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A server on loopback that says exactly what it is told, however wrong, and remembers what it heard. */
final class RawServer implements AutoCloseable {

    /** What to do with a connection after its request was read. */
    @FunctionalInterface
    interface Reply {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Reply reply;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket socket, Reply reply) {
        this.socket = socket;
        this.reply = reply;
    }

    static RawServer replying(Reply reply) {
        try {
            var server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), reply);
            Thread.ofVirtual().start(server::acceptAll);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that says this and hangs up. */
    static RawServer saying(String answer) {
        return replying(out -> out.write(answer.getBytes(ISO_8859_1)));
    }

    int port() {
        return socket.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** The heads of all requests. */
    List<String> requests() {
        return List.copyOf(requests);
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
            requests.add(head(connection.getInputStream()));
            reply.to(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // The client hung up, which is what many tests want.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
