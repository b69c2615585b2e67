package org.presswatch.store.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Turns away who has not the admin scope. */
@Provider
@AdminOnly
class AdminFilter implements ContainerRequestFilter {

    private final RoutingContext routing;

    AdminFilter(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Gate.scopeIn(routing) != Scope.ADMIN) {
            throw new ForbiddenException("this needs an admin token");
        }
    }
}
