package org.presswatch.testkit.site;

import java.io.IOException;

/** What a site does with a request. */
@FunctionalInterface
public interface Reply {

    void to(Exchange exchange) throws IOException, InterruptedException;

    /** Answers the first request like this and all later ones like {@code later}. */
    default Reply then(Reply later) {
        return exchange -> (exchange.earlier() == 0 ? this : later).to(exchange);
    }

    /** Answers the first requests like this, {@code times} of them, and all later ones like {@code later}. */
    default Reply times(int times, Reply later) {
        return exchange -> (exchange.earlier() < times ? this : later).to(exchange);
    }

    /** Answers after a while. */
    default Reply after(long millis) {
        return exchange -> {
            Thread.sleep(millis);
            to(exchange);
        };
    }

    /** These bytes as they are, head and all; then the connection is closed. */
    static Reply raw(String text) {
        return exchange -> exchange.out().write(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
