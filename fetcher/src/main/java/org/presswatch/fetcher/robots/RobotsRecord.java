package org.presswatch.fetcher.robots;

/**
 * What is known of an origin's robots.txt.
 *
 * @param body the file, where the verdict is {@link Verdict#RULES}
 */
public record RobotsRecord(Verdict verdict, byte[] body) {

    /** How RFC 9309 wants the answer understood. */
    public enum Verdict {
        /** There is a file, and it decides. */
        RULES("rules"),
        /** There is none (4xx): everything may be fetched. */
        ALLOW_ALL("allow-all"),
        /** It is unreachable (5xx or no answer): nothing may be fetched. */
        DISALLOW_ALL("disallow-all");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException if there is no such verdict */
        public static Verdict of(String code) {
            for (Verdict verdict : values()) {
                if (verdict.code.equals(code)) {
                    return verdict;
                }
            }
            throw new IllegalArgumentException("no verdict '" + code + "'");
        }
    }

    public static final RobotsRecord ALLOW_ALL = new RobotsRecord(Verdict.ALLOW_ALL, new byte[0]);
    public static final RobotsRecord DISALLOW_ALL = new RobotsRecord(Verdict.DISALLOW_ALL, new byte[0]);
}
