package org.presswatch.fetcher.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

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
            case SocketException reset when inHandshake(e) -> FailureReason.TLS_FAILURE;
            case ConnectTimeoutException slow -> FailureReason.TIMEOUT;
            case InterruptedIOException slow -> FailureReason.TIMEOUT;
            case ZipException broken -> FailureReason.BAD_ENCODING;
            case MessageConstraintException headers -> FailureReason.HEADER_LIMIT;
            case NoHttpResponseException silent -> FailureReason.CONNECTION_FAILURE;
            default -> ofCause(e);
        };
    }

    /** What happened, as a pattern that can be counted, and what the network said. */
    static String describe(IOException e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case SSLPeerUnverifiedException name -> "certificate of another name: " + said;
            case SSLHandshakeException tls when isCertificate(tls) -> "certificate not trusted: " + said;
            case SSLException tls when tls.getCause() instanceof IOException -> "reset in the TLS handshake: " + said;
            case SocketException reset when inHandshake(e) -> "reset in the TLS handshake: " + said;
            case ConnectTimeoutException slow -> "no connection in time: " + said;
            case SocketTimeoutException slow -> "connected, then silent: " + said;
            default -> said;
        };
    }

    private static boolean isCertificate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException) {
                return true;
            }
        }
        return false;
    }

    private static boolean inHandshake(IOException e) {
        return Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("startHandshake"));
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
