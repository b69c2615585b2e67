package org.presswatch.store.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@TestProfile(GuardedInstance.class)
@WithTestResource(LineResource.class)
class PaceIT {

    /** More than a slow machine answers before a minute's allowance is used up. */
    private static final int TOO_MANY = 400;

    private static RequestSpecification hasty() {
        return given().header("Authorization", "Bearer hasty");
    }

    @Test
    void countsAToken_whateverNameStandsBesideIt() {
        for (int i = 0; i < 40; i++) {
            given().auth().preemptive().basic("name" + i, "eager").get("/api/articles?limit=1");
        }
        String left = given().header("Authorization", "Bearer eager")
                .get("/api/articles?limit=1")
                .header("RateLimit");
        assertThat(Integer.parseInt(left.replaceAll(".*;r=([0-9]+);.*", "$1"))).isLessThan(80);
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeAgain_andLeavesHealthAlone() {
        var first = hasty().get("/api/articles").then().statusCode(200).extract();
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=100;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=");
        Response answer = hasty().get("/api/articles");
        for (int i = 0; i < TOO_MANY && answer.statusCode() == 200; i++) {
            answer = hasty().get("/api/articles?limit=1");
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]?"))
                .body("status", equalTo(429))
                .body("cure", containsString("Ask again"));
        given().get("/q/health/live").then().statusCode(200);
    }
}
