package org.presswatch.store.api;

import java.sql.SQLException;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.presswatch.store.access.AdminOnly;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.write.NameEraser;

/** Erases a person's name from everything that is stored. */
@Path("/api/erased-names")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@RunOnVirtualThread
@Tag(name = "Articles")
class ErasureResource {

    private static final int LONGEST = 300;

    /** Whose name, and why; the reason names no person. */
    record Wanted(@Nullable String name, @Nullable String reason) {}

    /** In how many articles it was. */
    record Erased(int articles) {}

    private final NameEraser eraser;

    ErasureResource(NameEraser eraser) {
        this.eraser = eraser;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "eraseName",
            summary = "Erases a person's name for good",
            description =
                    "In every revision its letters are covered; authors, entities and facts of that name go. What is "
                            + "left is a salted hash, so that no replay brings the name back. Other spellings and grammatical forms "
                            + "are names of their own. Needs the admin scope.")
    @APIResponse(responseCode = "200", description = "It is gone and will not come.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public Erased erase(@Nullable Wanted wanted) throws SQLException {
        String name = text("name", wanted == null ? null : wanted.name());
        String reason = text("reason", wanted == null ? null : wanted.reason());
        try {
            return new Erased(eraser.erase(name, reason));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("name", "is no name", "Give it 1 to 8 words and more than one letter.");
        }
    }

    private static String text(String parameter, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST || value.indexOf(0) >= 0) {
            throw new BadParameterException(
                    parameter, "is missing or too long", "Give it 1 to " + LONGEST + " characters.");
        }
        return value.strip();
    }
}
