package org.presswatch.store.search;

/** A request's parameter that cannot be used; the message says what is wrong and what would do. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String cure;

    /**
     * @param problem what is wrong with it, for example {@code is 500, above 200}
     * @param cure what would be right, one sentence
     */
    public BadParameterException(String parameter, String problem, String cure) {
        super(parameter + " " + problem);
        this.parameter = parameter;
        this.cure = cure;
    }

    public String parameter() {
        return parameter;
    }

    public String cure() {
        return cure;
    }
}
