package org.presswatch.stage.loop;

import java.util.Set;

import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells failures that a new attempt may mend from those that only a person can. */
final class Failures {

    private static final Set<Class<? extends Exception>> FATAL = Set.of(
            AuthenticationException.class,
            AuthorizationException.class,
            UnsupportedVersionException.class,
            ConfigException.class);

    private Failures() {}

    /** Whether the failure or one of its causes will come back however often it is tried. */
    static boolean isFatal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (Class<? extends Exception> fatal : FATAL) {
                if (fatal.isInstance(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One sentence for people: the deepest cause says most. */
    static String describe(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
