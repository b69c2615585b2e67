package org.presswatch.fetcher.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where addresses of names come from. */
@FunctionalInterface
public interface NameLookup {

    /** The system's own resolver. */
    NameLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
