package org.presswatch.cli.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;

import org.presswatch.cli.FailedException;

/** Asks before something is done to many. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Whether a person says yes.
     *
     * @throws FailedException if nobody is there to answer
     */
    public static boolean isGiven(String question, PrintWriter out) throws FailedException {
        if (System.console() == null || !System.console().isTerminal()) {
            throw new FailedException(question + " Nobody is at a terminal to say so: repeat it with --yes.");
        }
        out.print(question + " [y/N] ");
        out.flush();
        try {
            // Not closed: the standard input is not ours.
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null
                    && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            throw new FailedException("the answer cannot be read: " + e.getMessage());
        }
    }
}
