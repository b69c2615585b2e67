package org.presswatch.events.url;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters that say where a reader came from and nothing about the page. */
final class TrackingParameters {

    private static final List<String> PREFIXES = List.of("utm_", "at_", "ns_", "guce_", "oly_", "vero_", "mtm_", "pk_");

    private static final Set<String> NAMES = Set.of(
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "_openstat",
            "amp",
            "cmpid",
            "dclid",
            "fb_ref",
            "fb_source",
            "fbclid",
            "gbraid",
            "gclid",
            "gclsrc",
            "guccounter",
            "hsctatracking",
            "igsh",
            "igshid",
            "maca",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "msclkid",
            "ocid",
            "ref_src",
            "ref_url",
            "smid",
            "taid",
            "twclid",
            "wbraid",
            "wt_mc",
            "xtor",
            "yclid",
            "ysclid");

    private TrackingParameters() {}

    /** The query without them; the others keep their order, empty ones go. */
    static String remove(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(nameOf(parameter)))
                .collect(Collectors.joining("&"));
    }

    private static String nameOf(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }

    private static boolean isTracking(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
