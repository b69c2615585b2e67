package org.presswatch.cli;

import java.nio.file.Path;

/** Where the libraries in this process log to. */
public final class Logs {

    private Logs() {}

    /** Sends everything to a file; must be called before anything has logged. */
    public static void sendTo(Path file) {
        System.setProperty("presswatch.log", file.toString());
        System.setProperty("log4j2.configurationFile", "log4j2-line.xml");
    }
}
