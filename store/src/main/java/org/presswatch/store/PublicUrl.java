package org.presswatch.store;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach the service; a request's own headers are not believed. */
@Singleton
public class PublicUrl {

    private final String base;

    PublicUrl(StoreConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.base = config.publicUrl().orElse("http://localhost:" + port).replaceAll("/+$", "");
    }

    /** The absolute form of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}
