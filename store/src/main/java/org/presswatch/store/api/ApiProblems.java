package org.presswatch.store.api;

import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.presswatch.store.read.ReadFailedException;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.web.ErrorPages;

/** Turns failures into answers: problem documents for programs, pages for people. */
class ApiProblems {

    private static final Logger LOG = Logger.getLogger(ApiProblems.class);
    private static final List<String> FOR_PROGRAMS = List.of("/api", "/feeds");

    private final ErrorPages pages;

    ApiProblems(ErrorPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response badParameter(BadParameterException e, UriInfo uri) {
        return isApi(uri)
                ? Problem.badParameter(e.parameter(), e.getMessage(), e.cure()).response()
                : pages.badRequest(e.getMessage() + ". " + e.cure());
    }

    @ServerExceptionMapper
    Response readFailed(ReadFailedException e, UriInfo uri) {
        LOG.warnf("no answer for %s: %s", uri.getPath(), e.getMessage());
        Problem problem = e.isTooSlow() ? Problem.tooSlow() : Problem.unavailable();
        return isApi(uri) ? problem.response() : pages.unavailable(e.isTooSlow());
    }

    @ServerExceptionMapper
    Response notWritten(SQLException e, UriInfo uri) {
        LOG.warnf("nothing was changed for %s: %s", uri.getPath(), e.getMessage());
        return Problem.unavailable().response();
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e, UriInfo uri) {
        return isApi(uri) ? Problem.notFound("nothing is at " + uri.getPath()).response() : pages.notFound();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return isApi(uri) ? Problem.forbidden(String.valueOf(e.getMessage())).response() : pages.forbidden();
    }

    /** JSON of another shape than the one that is asked for. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return Problem.badBody().response();
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e, UriInfo uri) {
        Response answer = e.getResponse();
        if (answer.getStatus() == 400 && e.getCause() instanceof JsonProcessingException) {
            return Problem.badBody().response();
        }
        boolean isError = answer.getStatus() >= 400 && !answer.hasEntity();
        return isError && isApi(uri) ? explained(answer) : answer;
    }

    private static Response explained(Response answer) {
        Response problem = Problem.of(answer.getStatusInfo()).response();
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private static boolean isApi(UriInfo uri) {
        return FOR_PROGRAMS.stream().anyMatch(uri.getPath()::startsWith);
    }
}
