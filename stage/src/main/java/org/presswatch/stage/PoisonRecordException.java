package org.presswatch.stage;

/** A valid event that this stage can never process, however often it tries: it belongs on the dead-letter topic. */
public final class PoisonRecordException extends Exception {

    private final String reason;

    /**
     * @param reason lower-case words joined by hyphens, for example {@code parse-deadline}
     * @param detail one sentence for people
     */
    public PoisonRecordException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public PoisonRecordException(String reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
