package org.presswatch.fetcher.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A proxy on loopback, SOCKS5 or HTTP, that knows one place: whatever it is asked for, it connects to that port. */
final class LoopbackProxy implements AutoCloseable {

    private static final int SOCKS5 = 5;
    private static final int BY_NAME = 3;

    private final ServerSocket socket;
    private final boolean socks;
    private final int target;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LoopbackProxy(boolean socks, int target) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.socks = socks;
        this.target = target;
        Thread.ofVirtual().start(this::acceptAll);
    }

    static LoopbackProxy socks(int target) throws IOException {
        return new LoopbackProxy(true, target);
    }

    static LoopbackProxy http(int target) throws IOException {
        return new LoopbackProxy(false, target);
    }

    URI uri() {
        return URI.create((socks ? "socks5" : "http") + "://127.0.0.1:" + socket.getLocalPort());
    }

    /** Names with ports as they came, or first lines of requests. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            if (socks) {
                greet(new DataInputStream(client.getInputStream()), client.getOutputStream());
            } else {
                forward(client.getInputStream(), server.getOutputStream());
            }
            Thread there = Thread.ofVirtual().start(() -> copy(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
            there.join();
        } catch (IOException e) {
            // One of the two hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void greet(DataInputStream in, OutputStream out) throws IOException {
        in.readUnsignedByte();
        in.skipNBytes(in.readUnsignedByte());
        out.write(new byte[] {SOCKS5, 0});
        in.skipNBytes(3);
        if (in.readUnsignedByte() != BY_NAME) {
            throw new IOException("an address, not a name");
        }
        byte[] name = in.readNBytes(in.readUnsignedByte());
        asked.add(new String(name, ISO_8859_1) + ":" + in.readUnsignedShort());
        out.write(new byte[] {SOCKS5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
    }

    private void forward(InputStream in, OutputStream out) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        asked.add(line.toString().strip());
        String path = URI.create(line.toString().split(" ")[1]).getRawPath();
        out.write(("GET " + path + " HTTP/1.1\r\n").getBytes(ISO_8859_1));
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
