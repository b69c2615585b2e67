package org.presswatch.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.presswatch.local.FreePorts;

/** Checks that say in one sentence what is missing and which option helps. */
public final class MachineCheck {

    /** What must be free where the data goes, in bytes: 1 GB. */
    public static final long SPACE_NEEDED = 1_000_000_000L;

    private static final int HIGHEST_PORT = 65_535;

    private MachineCheck() {}

    /**
     * Makes sure that a server of ours can listen on a port of 127.0.0.1.
     *
     * @param user what will listen there, for example {@code the page}
     * @param option the option that chooses another port, for example {@code --port}
     */
    public static void expectFreePort(int port, String user, String option) throws UnfitMachineException {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new UnfitMachineException("%d is no port for %s: choose one from 1 to %d with %s."
                    .formatted(port, user, HIGHEST_PORT, option));
        }
        if (!FreePorts.isFree(port)) {
            String owner = PortOwner.find(port).map(PortOwner::toString).orElse("another program");
            throw new UnfitMachineException(
                    "Port %d, wanted for %s, is taken by %s: end that or choose another with %s."
                            .formatted(port, user, owner, option));
        }
    }

    /** Makes sure that files can be written to a directory, which is created where it is missing. */
    public static void expectWritable(Path directory, String option) throws UnfitMachineException {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "check", null));
        } catch (IOException e) {
            throw new UnfitMachineException("Cannot write to %s (%s): allow that or choose another directory with %s."
                    .formatted(directory, e.getClass().getSimpleName().replace("Exception", ""), option));
        }
    }

    /**
     * Makes sure that there is room for data.
     *
     * @param needed bytes that must be free
     */
    public static void expectSpace(Path directory, long needed, String option) throws UnfitMachineException {
        long free = freeBytes(directory);
        if (free < needed) {
            throw new UnfitMachineException(
                    "Only %d MB are free in %s, %d MB are needed: free some space or choose another directory with %s."
                            .formatted(free / 1_000_000, directory, needed / 1_000_000, option));
        }
    }

    private static long freeBytes(Path directory) throws UnfitMachineException {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UnfitMachineException("The disk of " + directory + " does not answer: " + e.getMessage());
        }
    }
}
