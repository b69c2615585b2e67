package org.presswatch.local.machine;

/** The line cannot start on this machine as asked; the message tells a person why and what to change. */
public final class UnfitMachineException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnfitMachineException(String sentence) {
        super(sentence);
    }
}
