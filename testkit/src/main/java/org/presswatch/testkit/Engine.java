package org.presswatch.testkit;

import java.time.Duration;
import java.util.function.Supplier;

/** Where the tests' servers run: in containers where an engine answers, else in or beside this JVM. */
final class Engine {

    /** {@code docker}, {@code embedded}, or absent for whatever works. */
    private static final String CHOICE = "PRESSWATCH_TEST_ENGINE";

    /** How long a container may take to start: a busy machine with cold disks needs minutes. */
    static final Duration LONGEST_START = Duration.ofMinutes(5);

    private Engine() {}

    /**
     * What {@code container} gives where an engine answers, what {@code embedded} gives elsewhere. Test classes may be
     * loaded by several class loaders, so the address is kept where all of them see it.
     */
    static String once(String property, Supplier<String> container, Supplier<String> embedded) {
        synchronized (System.class) {
            String address = System.getProperty(property);
            if (address == null) {
                address = start(property, container, embedded);
                System.setProperty(property, address);
            }
            return address;
        }
    }

    private static String start(String property, Supplier<String> container, Supplier<String> embedded) {
        String choice = System.getenv(CHOICE);
        if ("docker".equals(choice) || (choice == null && ContainerEngine.hasAllThatTestsNeed())) {
            System.out.println(property + ": in a container");
            return container.get();
        }
        System.out.println(property + ": embedded");
        return embedded.get();
    }

    /** Ends a server with the JVM. */
    static void closeAtExit(AutoCloseable server) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("a test server did not stop: " + e);
            }
        }));
    }
}
