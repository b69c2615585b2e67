package org.presswatch.store.web;

import io.quarkus.test.common.http.TestHTTPResource;

/** A test that looks at the pages of the service that runs within it. */
public abstract class InBrowser extends LooksAtPages {

    @TestHTTPResource("/")
    String base;

    @Override
    protected String base() {
        return base;
    }
}
