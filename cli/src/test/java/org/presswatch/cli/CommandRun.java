package org.presswatch.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of a command in this JVM: its exit code and what it wrote. */
public record CommandRun(int code, String out, String err) {

    public static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Presswatch.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
