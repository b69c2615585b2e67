package org.presswatch.store.api;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.testkit.LineResource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(LineResource.class)
class SavedQueriesApiIT {

    private static final String PATH = "/api/saved-queries";

    @Test
    void showsTheSecretOnce_andForgetsOnDemand() {
        var made = given().contentType("application/json")
                .body(Map.of(
                        "name", "Blocked",
                        "query", "topic=platform-blocking&q=messenger",
                        "channel", "webhook",
                        "target", "https://hooks.example.org/in"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("active", equalTo(true))
                .extract();
        String id = made.path("id");
        String secret = made.path("secret");
        given().get(PATH).then().statusCode(200).body(containsString(id)).body(not(containsString(secret)));
        given().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("query", equalTo("topic=platform-blocking&q=messenger"));
        given().contentType("application/json")
                .body("{\"active\":false}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        given().get(PATH + "/" + id + "/deliveries").then().statusCode(200).body("$", empty());
        given().delete(PATH + "/" + id).then().statusCode(204);
        given().get(PATH + "/" + id).then().statusCode(404);
        given().delete(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void keepsAQueryThatIsFollowedAsAFeed_andTellsNobody() {
        String id = given().contentType("application/json")
                .body(Map.of("name", "Read", "query", "topic=media-pressure", "channel", "feed"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("target", equalTo(""))
                .body("secret", equalTo(null))
                .extract()
                .path("id");
        given().post(PATH + "/" + id + "/test").then().statusCode(200).body("state", equalTo("failed"));
        given().delete(PATH + "/" + id).then().statusCode(204);
        given().post(PATH + "/" + id + "/test").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "[]", "{\"name\":{}}", "null", ""})
    void namesTheBody_whereItIsNoJsonThatIsAskedFor(String body) {
        given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo("body"))
                .body("cure", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "'',topic=x,webhook,https://example.org/,name",
        "n,colour=red,webhook,https://example.org/,colour",
        "n,from=yesterday,webhook,https://example.org/,from",
        "n,after=x,webhook,https://example.org/,after",
        "n,q=%zz,webhook,https://example.org/,query",
        "n,topic=x,pigeon,https://example.org/,channel",
        "n,topic=x,email,a@example.org,channel",
        "n,topic=x,webhook,https://10.0.0.1/,target",
        "n,topic=x,webhook,http://example.org/,target"
    })
    void namesWhatCannotBeUsed(String name, String query, String channel, String target, String culprit) {
        given().contentType("application/json")
                .body(Map.of("name", name, "query", query, "channel", channel, "target", target))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(culprit));
    }

    @Test
    void takesNothingFromAPageOfAnotherSite_norWhatAFormCanSend() {
        given().contentType("application/json")
                .header("Origin", "https://evil.example")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
        given().contentType("text/plain").body("{}").post(PATH).then().statusCode(415);
    }
}
