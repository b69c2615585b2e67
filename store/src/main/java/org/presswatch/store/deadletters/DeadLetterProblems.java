package org.presswatch.store.deadletters;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.presswatch.operations.broker.BrokerAbsentException;
import org.presswatch.operations.letters.LetterRefusedException;
import org.presswatch.store.api.Problem;

/** Turns what can go wrong with Kafka into problem documents. */
class DeadLetterProblems {

    private static final Logger LOG = Logger.getLogger(DeadLetterProblems.class);
    private static final String TYPES = "urn:presswatch:problem:";

    @ServerExceptionMapper
    Response absent(BrokerAbsentException e) {
        LOG.warn(e.getMessage());
        return answer(new Problem(
                TYPES + "broker-absent",
                "Kafka does not answer",
                503,
                "the broker is out of reach at the moment",
                null,
                "Try again in a few seconds."));
    }

    @ServerExceptionMapper
    Response refused(LetterRefusedException e) {
        return answer(new Problem(
                TYPES + "letter-refused", "Nothing was sent", 409, String.valueOf(e.getMessage()), null, null));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
