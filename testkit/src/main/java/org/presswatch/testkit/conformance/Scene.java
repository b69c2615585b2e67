package org.presswatch.testkit.conformance;

import java.util.List;
import java.util.Locale;

import org.presswatch.testkit.site.LoggedRequest;
import org.presswatch.testkit.site.Reply;
import org.presswatch.testkit.site.Site;

/**
 * The sites of one behaviour.
 *
 * @param site has the feed
 * @param neighbour another host that the crawler may speak to
 * @param trap a host that the crawler was not allowed to speak to, and must not
 * @param product the crawler's name in robots.txt
 */
public record Scene(Site site, Site neighbour, Site trap, String product) implements AutoCloseable {

    /** Answers that path of the first site like this. */
    public Scene on(String path, Reply reply) {
        site.on(path, reply);
        return this;
    }

    public List<LoggedRequest> log(String path) {
        return site.log(path);
    }

    /** Rules with the crawler's own name in the place of {@code {product}} and {@code {PRODUCT}}. */
    public String forProduct(String rules) {
        return rules.replace("{product}", product).replace("{PRODUCT}", product.toUpperCase(Locale.ROOT));
    }

    @Override
    public void close() {
        site.close();
        neighbour.close();
        trap.close();
    }
}
