package org.presswatch.store.access;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An instance with the tokens {@code reader} and {@code boss}, and {@code hasty} and {@code eager} to read too often
 * with, which takes a hundred requests a minute of each and does not wait long for its database. Each profile costs a
 * build of its own, so one is shared.
 */
public final class GuardedInstance implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "store.access.read-tokens",
                String.join(
                        ",",
                        "3d0941964aa3ebdcb00ccef58b1bb399f9f898465e9886d5aec7f31090a0fb30",
                        "e0963cbca2986d4e9bf8b1f09d3af92b04c7711660583df472d8f2aae4c77692",
                        "0ca0c5ea4a249dfcba50d891aa6f89408342e6a3f3c6b27c5ab4e9f1da37eaf6"),
                "store.access.admin-tokens",
                "a5e7c002443743c5836758c7d1cd8ddefd9fcf2061daa0efaac683fb99966057",
                "store.access.requests-per-minute",
                "100",
                "store.search.timeout",
                "1s");
    }
}
