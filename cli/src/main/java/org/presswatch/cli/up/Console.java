package org.presswatch.cli.up;

import java.io.PrintWriter;

import org.presswatch.local.Announcer;

/** The line's progress as people see it: one line for each thing that happens. */
final class Console implements Announcer {

    private final PrintWriter out;

    Console(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void say(String part, String what) {
        line("%-11s %s".formatted(part, what));
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }
}
