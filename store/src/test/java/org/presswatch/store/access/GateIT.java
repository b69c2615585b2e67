package org.presswatch.store.access;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@TestProfile(GuardedInstance.class)
@WithTestResource(LineResource.class)
class GateIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/articles", "/api/export", "/api/stream", "/feeds/articles.atom", "/line", "/q/metrics"
            })
    void asksForAToken(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .header("Content-Security-Policy", containsString("default-src"));
    }

    @Test
    void opensToReaders_butNotForErasing() {
        given().header("Authorization", "Bearer reader")
                .get("/api/articles")
                .then()
                .statusCode(200);
        given().auth().preemptive().basic("me", "reader").get("/").then().statusCode(200);
        given().header("Authorization", "Bearer reader")
                .delete("/api/articles/x?reason=test")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer boss")
                .delete("/api/articles/x?reason=test")
                .then()
                .statusCode(204);
    }

    @Test
    void letsOnlyAdminsEraseNames() {
        String path = "/api/erased-names";
        String body = "{\"name\": \"Nobody Whatsoever\", \"reason\": \"test\"}";
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        given().header("Authorization", "Bearer reader")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("cure", containsString("STORE_ACCESS_ADMIN_TOKENS"));
        given().header("Authorization", "Bearer boss")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .body("articles", equalTo(0));
    }

    @Test
    void letsReadersLookAtDeadLetters_andOnlyAdminsReplayAndDrop() {
        String letter = "/api/dead-letters/pages.fetched.dlq-0@999999999";
        given().header("Authorization", "Bearer reader")
                .get("/api/dead-letters")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer reader")
                .post(letter + "/drop")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer reader")
                .post(letter + "/replay")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer boss")
                .post(letter + "/drop")
                .then()
                .statusCode(404);
    }

    @Test
    void turnsForeignPagesAway_evenWithAToken() {
        given().header("Authorization", "Bearer boss")
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/articles/x?reason=test")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer boss")
                .header("Origin", "https://evil.example")
                .delete("/api/articles/x?reason=test")
                .then()
                .statusCode(403)
                .body("title", equalTo("Forbidden"));
    }

    @Test
    void showsSavedQueriesToAdminsOnly_andSaysSoOnAPage() {
        for (String path : List.of("/alerts", "/alerts/new?topic=x", "/alerts/x")) {
            given().auth()
                    .preemptive()
                    .basic("me", "reader")
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("text/html")
                    .body(containsString("This needs an admin token"));
        }
        for (String path : List.of("/alerts/new", "/alerts/x/test", "/alerts/x/switch", "/alerts/x/delete")) {
            given().auth()
                    .preemptive()
                    .basic("me", "reader")
                    .contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(403);
            given().auth()
                    .preemptive()
                    .basic("me", "boss")
                    .contentType("application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "cross-site")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
        given().auth().preemptive().basic("me", "boss").get("/alerts").then().statusCode(200);
    }

    @Test
    void tellsHealthToEverybody() {
        given().get("/q/health/live").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/saved-queries",
                "/api/%73aved-queries",
                "//api/saved-queries",
                "/api/./saved-queries",
                "/assets/../api/saved-queries",
                "/api/saved-queries/x/deliveries"
            })
    void savedQueriesAreForAdminsOnly_howeverTheirAddressIsWritten(String path) {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer reader")
                .get(path)
                .then()
                .statusCode(oneOf(403, 404));
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../api/articles",
                "/assets/%2e%2e/api/articles",
                "/webjars/..%2fapi/articles",
                "/q/health/../../api/articles",
                "/q/health/%2e%2e/%2e%2e/api/articles",
                "/assets/..;/api/articles",
                "/assets//../api/articles"
            })
    void noDetourLeadsPastTheGate(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(oneOf(400, 401, 404));
    }
}
