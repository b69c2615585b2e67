package org.presswatch.operations.broker;

/** No broker answers; the message names the address and the cure. */
public final class BrokerAbsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerAbsentException(String address, Throwable cause) {
        super(
                "no Kafka broker answers at " + address
                        + ". Start the line with ./presswatch up, or name its broker with --kafka HOST:PORT",
                cause);
    }
}
