package org.presswatch.store.api;

import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes for every operation what is answered to who may not ask, or asks too often. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class GuardedOperations implements OASFilter {

    private static final Map<String, String> ANSWERS =
            Map.of("401", "TokenNeeded", "403", "Forbidden", "421", "Misdirected", "429", "TooManyRequests");

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        ANSWERS.forEach((status, name) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
            }
        });
        return operation;
    }
}
