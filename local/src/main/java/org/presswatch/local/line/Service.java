package org.presswatch.local.line;

import java.util.List;

/**
 * One service of the line.
 *
 * @param name its folder in the project and what people call it
 * @param usualPort where it serves health and metrics; another free one is taken where this is not free
 * @param heap the most it may use for its Java heap, for example {@code 192m}
 */
public record Service(String name, int usualPort, String heap) {

    /** The service that serves the page. */
    public static final String STORE = "store";

    /** The four services in the order of the line. */
    public static final List<Service> ALL = List.of(
            new Service("fetcher", 8081, "160m"),
            new Service("parser", 8082, "192m"),
            new Service("classifier", 8083, "192m"),
            new Service(STORE, 8080, "160m"));
}
