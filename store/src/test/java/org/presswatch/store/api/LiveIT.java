package org.presswatch.store.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.store.Articles;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.testkit.LineResource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(LineResource.class)
class LiveIT {

    @Inject
    ArticleWriter writer;

    @TestHTTPResource("/")
    String base;

    private final String site = UUID.randomUUID() + ".example";

    /** Somebody who follows the stream. */
    private final class Listener implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Listener(@Nullable String lastEventId) {
            var request = HttpRequest.newBuilder(URI.create(base + "api/stream?site=" + site))
                    .header("Accept", "text/event-stream");
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(answer -> answer.body().forEach(lines::add));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> lines.contains(""));
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        List<String> data(int count) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> data().size() >= count);
            return data();
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .toList()
                    .getLast()
                    .substring(3)
                    .strip();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private void store(String title, int count) throws SQLException {
        writer.write(IntStream.range(0, count)
                .mapToObj(i -> Articles.at("https://" + site + "/" + title + i)
                        .title(title + " " + i)
                        .event())
                .toList());
    }

    @Test
    void tellsEverything_howeverMuchComesAtOnce_theEarliestFirst() throws SQLException {
        try (var listener = new Listener(null)) {
            store("Many", 350);
            List<String> data = listener.data(350);
            assertThat(data).hasSize(350).doesNotHaveDuplicates();
            List<Long> numbers = data.stream()
                    .map(line -> Long.parseLong(line.replaceFirst(".*\"number\":(\\d+).*", "$1")))
                    .toList();
            assertThat(numbers).isSorted();
        }
    }

    @Test
    void goesOnWhereItsReaderWas() throws SQLException {
        String last;
        try (var listener = new Listener(null)) {
            store("First", 2);
            listener.data(2);
            last = listener.lastId();
        }
        store("Meanwhile", 120);
        try (var listener = new Listener(last)) {
            store("Afterwards", 1);
            assertThat(listener.data(121))
                    .hasSize(121)
                    .noneMatch(line -> line.contains("First"))
                    .last()
                    .asString()
                    .contains("Afterwards");
        }
    }

    @Test
    void goesOn_whereNothingHasPassedYet() throws SQLException {
        String last;
        try (var listener = new Listener(null)) {
            last = listener.lastId();
        }
        store("Meanwhile", 3);
        try (var listener = new Listener(last)) {
            assertThat(listener.data(3)).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "999999999999", "99999999999999999999999"})
    void saysThatThereMayBeAGap_whereItCannotGoOn(String place) throws SQLException {
        store("Before", 1);
        try (var listener = new Listener(place)) {
            assertThat(listener.data(1).getFirst()).contains("Last-Event-ID is too old");
            assertThat(listener.lines).anyMatch(line -> line.matches("event: ?gap"));
            store("After", 1);
            assertThat(listener.data(2).getLast()).contains("After 0");
        }
    }
}
