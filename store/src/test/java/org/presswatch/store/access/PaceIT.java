package org.presswatch.store.access;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@TestProfile(PaceIT.Slow.class)
@WithTestResource(LineResource.class)
class PaceIT {

    /** An instance that takes ten requests a minute, with the tokens {@code reader} and {@code boss}. */
    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "store.access.requests-per-minute",
                    "10",
                    "store.access.read-tokens",
                    "3d0941964aa3ebdcb00ccef58b1bb399f9f898465e9886d5aec7f31090a0fb30",
                    "store.access.admin-tokens",
                    "a5e7c002443743c5836758c7d1cd8ddefd9fcf2061daa0efaac683fb99966057");
        }
    }

    private static RequestSpecification reader() {
        return given().header("Authorization", "Bearer reader");
    }

    @Test
    void countsAToken_whateverNameStandsBesideIt() {
        for (int i = 0; i < 15; i++) {
            given().auth().preemptive().basic("name" + i, "boss").get("/api/stats");
        }
        given().auth()
                .preemptive()
                .basic("another", "boss")
                .get("/api/stats")
                .then()
                .statusCode(429);
        given().header("Authorization", "Bearer boss").get("/api/stats").then().statusCode(429);
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeAgain_andLeavesHealthAlone() {
        var first = reader().get("/api/articles").then().statusCode(200).extract();
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=10;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=");
        for (int i = 0; i < 12; i++) {
            reader().get("/api/articles?limit=1");
        }
        reader().get("/api/articles")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .body("status", equalTo(429))
                .body("cure", containsString("Ask again"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
