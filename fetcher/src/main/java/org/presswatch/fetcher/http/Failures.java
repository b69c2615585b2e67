package org.presswatch.fetcher.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.presswatch.fetcher.egress.BlockedAddressException;

/** Names for what goes wrong on the network. */
final class Failures {

    private Failures() {}

    static FailureReason reasonOf(IOException e) {
        return switch (e) {
            case BlockedAddressException blocked -> FailureReason.BLOCKED_ADDRESS;
            case UnknownHostException unknown -> FailureReason.DNS_FAILURE;
            case SSLException tls -> FailureReason.TLS_FAILURE;
            case ConnectTimeoutException slow -> FailureReason.TIMEOUT;
            case InterruptedIOException slow -> FailureReason.TIMEOUT;
            case ZipException broken -> FailureReason.BAD_ENCODING;
            case MessageConstraintException headers -> FailureReason.HEADER_LIMIT;
            case NoHttpResponseException silent -> FailureReason.CONNECTION_FAILURE;
            default -> ofCause(e);
        };
    }

    static String describe(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static FailureReason ofCause(IOException e) {
        if (e.getCause() instanceof MessageConstraintException) {
            return FailureReason.HEADER_LIMIT;
        }
        if (e.getCause() instanceof ProtocolException) {
            return FailureReason.PROTOCOL_ERROR;
        }
        boolean decoding = e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().startsWith("org.brotli.");
        return decoding ? FailureReason.BAD_ENCODING : FailureReason.CONNECTION_FAILURE;
    }
}
