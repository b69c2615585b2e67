package org.presswatch.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.presswatch.demo.article.DemoArticles;

/** Runs the demo site as a process of its own until it is ended. */
public final class DemoMain {

    private static final String USAGE = """
            Usage: presswatch-demo [options]
              --port N              port, 0 for any free one (default 8090)
              --host ADDRESS        address to listen on (default 127.0.0.1)
              --base-url URL        what feeds and canonical links begin with (default http://HOST:PORT)
              --correction-delay S  seconds from the first reading of an article to its correction (default 20)
              --help                this text
            Exit codes: 0 ended, 1 cannot listen, 2 wrong options
            """;

    private DemoMain() {}

    public static void main(String[] args) throws InterruptedException {
        DemoSite.Options options;
        try {
            options = parse(args);
        } catch (IllegalArgumentException e) {
            System.err.print(e.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        run(options);
    }

    private static void run(DemoSite.Options options) throws InterruptedException {
        DemoSite site = new DemoSite(options);
        try {
            site.start();
        } catch (IOException e) {
            System.err.printf("Cannot listen on %s:%d: %s%n", options.host(), options.port(), e.getMessage());
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(site::close));
        System.out.printf(
                "Demo site ready at %s: %d articles announced in %d feeds%n",
                site.baseUrl(), DemoArticles.all().size(), site.feeds().size());
        new CountDownLatch(1).await();
    }

    static DemoSite.Options parse(String... args) {
        DemoSite.Options options = DemoSite.Options.defaults();
        for (int i = 0; i < args.length; i += 2) {
            if (args[i].equals("--help")) {
                System.out.print(USAGE);
                System.exit(0);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("No value for " + args[i]);
            }
            options = with(options, args[i], args[i + 1]);
        }
        return options;
    }

    private static DemoSite.Options with(DemoSite.Options options, String name, String value) {
        return switch (name) {
            case "--port" -> options.withPort(Integer.parseInt(value));
            case "--host" -> options.withHost(value);
            case "--base-url" -> options.withBaseUrl(URI.create(value));
            case "--correction-delay" -> options.withCorrectionDelay(Duration.ofSeconds(Long.parseLong(value)));
            default -> throw new IllegalArgumentException("Unknown option " + name);
        };
    }
}
