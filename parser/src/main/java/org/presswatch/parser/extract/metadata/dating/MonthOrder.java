package org.presswatch.parser.extract.metadata.dating;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Whether 03/04/2024 is the fourth of March: so it is in English on sites of no other English-speaking country. */
final class MonthOrder {

    private static final Set<String> DAY_FIRST =
            Set.of("uk", "au", "nz", "ie", "in", "za", "sg", "my", "pk", "ng", "ke", "gh", "eu", "hk");

    private MonthOrder() {}

    static boolean isMonthFirst(String url, @Nullable String language) {
        if (language != null && !language.equals("en")) {
            return false;
        }
        try {
            String host = new URI(url).getHost();
            return host == null || !DAY_FIRST.contains(host.substring(host.lastIndexOf('.') + 1));
        } catch (URISyntaxException e) {
            return true;
        }
    }
}
