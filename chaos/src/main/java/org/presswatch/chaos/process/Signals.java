package org.presswatch.chaos.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signals that Java has no call for. */
final class Signals {

    private Signals() {}

    /** SIGSTOP: the process stands still and does not know it. */
    static void freeze(Process process) {
        send("-STOP", process);
    }

    /** SIGCONT: it goes on. */
    static void thaw(Process process) {
        send("-CONT", process);
    }

    private static void send(String signal, Process process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no kill program", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
