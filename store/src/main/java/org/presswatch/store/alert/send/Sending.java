package org.presswatch.store.alert.send;

import org.jspecify.annotations.Nullable;

/** How sending a message went. */
public sealed interface Sending {

    /** It was taken. */
    record Done(@Nullable Integer status) implements Sending {}

    /** It was not taken this time. */
    record Failed(@Nullable Integer status, String why) implements Sending {}

    /** It will never be taken there: no further message is to be sent. */
    record Refused(@Nullable Integer status, String why) implements Sending {}

    /** There was nothing left to tell. */
    record Pointless(String why) implements Sending {}
}
