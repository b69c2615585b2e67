package org.presswatch.testkit.site;

import java.io.OutputStream;

/**
 * A request that waits for its answer.
 *
 * @param earlier requests for the same path before this one
 * @param out the connection, which is closed after the reply
 */
public record Exchange(LoggedRequest request, int earlier, OutputStream out) {}
