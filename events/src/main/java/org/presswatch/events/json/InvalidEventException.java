package org.presswatch.events.json;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A record that is no valid event; the message names what is wrong with it, without quoting its content. */
public final class InvalidEventException extends Exception {

    /** Why, in the words that dead letters and metrics use. */
    public enum Reason {
        EMPTY_VALUE,
        INVALID_JSON,
        INVALID_EVENT,
        WRONG_TYPE,
        WRONG_KEY;

        /** For example {@code invalid-json}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public InvalidEventException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static InvalidEventException from(JsonProcessingException cause) {
        var invalid = new InvalidEventException(
                isOfSyntax(cause) ? Reason.INVALID_JSON : Reason.INVALID_EVENT, describe(cause));
        invalid.initCause(cause);
        return invalid;
    }

    /** A mistake inside of an object comes wrapped into one of mapping; a number that is too long is no mistake of JSON. */
    private static boolean isOfSyntax(JsonProcessingException failure) {
        Throwable cause = failure;
        while (cause instanceof JsonMappingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
    }

    private static String describe(JsonProcessingException cause) {
        Throwable root = cause.getCause() instanceof IllegalArgumentException check ? check : cause;
        String what = root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
        return cause.getLocation() == null
                ? what
                : what + " (at byte " + cause.getLocation().getByteOffset() + ")";
    }
}
