package org.presswatch.fetcher.sensor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a block page is recognised: by everything that is named here.
 *
 * @param redirect a part of the address that it redirects to, in lower case
 * @param contains texts that are all in it, in lower case
 */
record BlockPageSignature(String name, @Nullable String redirect, List<String> contains) {

    BlockPageSignature {
        contains = List.copyOf(contains);
    }

    /** Both texts in lower case. */
    boolean matches(String location, String text) {
        return (redirect == null || location.contains(redirect))
                && contains.stream().allMatch(text::contains);
    }
}
