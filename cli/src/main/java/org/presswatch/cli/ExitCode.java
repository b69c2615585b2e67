package org.presswatch.cli;

/** What the commands answer to the shell; documented in {@code docs/command-line.md}. */
public final class ExitCode {

    public static final int OK = 0;

    /** It was tried and failed. */
    public static final int FAILED = 1;

    /** The command was written wrongly. */
    public static final int USAGE = 2;

    /** This machine lacks something: a JDK, a port, disk space, a permission. */
    public static final int ENVIRONMENT = 3;

    private ExitCode() {}
}
