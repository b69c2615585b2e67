package org.presswatch.cli;

import java.nio.file.Path;

/** The folder of the project, told by the script in the system property {@code presswatch.home}. */
public final class Home {

    private static final String PROPERTY = "presswatch.home";

    private Home() {}

    /** The project's folder, or the working directory where nobody told. */
    public static Path path() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize();
    }
}
