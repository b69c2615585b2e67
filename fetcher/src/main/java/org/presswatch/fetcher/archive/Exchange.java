package org.presswatch.fetcher.archive;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it.
 *
 * @param url asked for, at the host that was asked
 * @param at when the answer began to arrive, or there was none
 * @param peer that was connected to; null through a proxy, and where there was no connection
 * @param request its lines without line breaks, the first names method and target; empty if it was not sent
 * @param reply null if there is none that can be used
 * @param outcome {@code answered}, or the reason why there is no reply
 * @param detail what the network said where there is none
 */
public record Exchange(
        String url,
        Instant at,
        @Nullable InetAddress peer,
        List<String> request,
        @Nullable Reply reply,
        String outcome,
        @Nullable String detail) {

    public Exchange {
        request = List.copyOf(request);
    }

    /**
     * What a server sent.
     *
     * @param head its lines without line breaks, the first is the status
     * @param body without content encoding
     * @param cut whether there may have been more of it
     */
    public record Reply(List<String> head, byte[] body, boolean cut) {

        public Reply {
            head = List.copyOf(head);
        }
    }
}
