package org.presswatch.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A child process that is ready at once, tells its process number, and dies when asked to. */
public final class StubService {

    private StubService() {}

    /** Arguments: the port to serve on. */
    public static void main(String[] args) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/", StubService::answer);
        server.start();
        System.out.println("serving");
    }

    static ChildSpec spec(String name, int port, Path directory) {
        return spec(name, port, directory, javaCommand(StubService.class, Integer.toString(port)));
    }

    static ChildSpec spec(String name, int port, Path directory, List<String> command) {
        return new ChildSpec(
                name,
                command,
                Map.of(),
                directory,
                directory.resolve(name + ".log"),
                URI.create("http://127.0.0.1:" + port + "/ready"));
    }

    static List<String> javaCommand(Class<?> main, String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/die")) {
            Runtime.getRuntime().halt(7);
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, pid.length);
        exchange.getResponseBody().write(pid);
        exchange.close();
    }
}
