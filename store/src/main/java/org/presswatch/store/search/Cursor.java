package org.presswatch.store.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The place after which a list goes on: the last article shown. New articles come in above it, so a reader who follows
 * cursors sees every article once.
 *
 * @param listedAt in whole microseconds, as the database has it
 */
public record Cursor(Instant listedAt, String articleId) {

    private static final String VERSION = "1";
    private static final int LONGEST = 200;

    /** The opaque form that goes into URLs. */
    public String encoded() {
        String plain = VERSION + "." + ChronoUnit.MICROS.between(Instant.EPOCH, listedAt) + "." + articleId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor behind its opaque form.
     *
     * @throws BadParameterException if it is none of ours
     */
    public static Cursor decoded(String opaque) {
        if (opaque.length() > LONGEST) {
            throw unreadable();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\.", 3);
            if (parts.length != 3 || !parts[0].equals(VERSION) || parts[2].indexOf(0) >= 0) {
                throw unreadable();
            }
            return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS), parts[2]);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw unreadable();
        }
    }

    private static BadParameterException unreadable() {
        return new BadParameterException(
                "after", "is no cursor of this service", "Pass the 'next' value of the page before, unchanged.");
    }
}
