package org.presswatch.fetcher.egress;

import java.net.UnknownHostException;

/** A name or an address that must not be connected to. */
public final class BlockedAddressException extends UnknownHostException {

    BlockedAddressException(String message) {
        super(message);
    }
}
