package org.presswatch.store.access;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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

    /** An instance that takes ten requests a minute. */
    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("store.access.requests-per-minute", "10");
        }
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeAgain_andLeavesHealthAlone() {
        var first = given().get("/api/articles").then().statusCode(200).extract();
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=10;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=");
        for (int i = 0; i < 12; i++) {
            given().get("/api/articles?limit=1");
        }
        given().get("/api/articles")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .body("status", equalTo(429))
                .body("cure", containsString("Ask again"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
