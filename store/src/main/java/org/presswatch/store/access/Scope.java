package org.presswatch.store.access;

/** What somebody may do; a later one includes those before it. */
enum Scope {
    NONE,
    READ,
    ADMIN
}
