package org.presswatch.cli.trace;

import org.junit.jupiter.api.Test;
import org.presswatch.cli.CommandRun;
import org.presswatch.cli.ExitCode;
import org.presswatch.testkit.FakeSite;
import org.presswatch.testkit.FakeSite.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class TraceCommandTest {

    private static final String URL = "https://news.example.org/1";

    @Test
    void printsTheStoryThatTheStoreTells() {
        try (var store = FakeSite.start()) {
            store.on("/api/trace?url=https%3A%2F%2Fnews.example.org%2F1", Answer.of("application/json", """
                    {"url": "https://news.example.org/1", "normalised": "https://news.example.org/1", "ids": ["a"],
                     "status": "In the store.", "notes": ["the fetcher does not answer"], "known": true, "later": 1,
                     "events": [{"at": "2026-03-02T10:15:30Z", "who": "parser", "what": "parsed", "revision": 2,
                                 "detail": "\\"A title\\"", "place": "articles.parsed-3@42"}]}"""));

            CommandRun run = CommandRun.of("trace", URL, "--store", store.url(""));

            assertThat(run.code()).isEqualTo(ExitCode.OK);
            assertThat(run.out())
                    .contains(URL, "In the store.", "2026-03-02T10:15:30Z", "revision 2, \"A title\"")
                    .contains("at articles.parsed-3@42", "Note: the fetcher does not answer.");
        }
    }

    @Test
    void saysWhatIsMissing_whereNobodyAnswers() {
        CommandRun run = CommandRun.of(
                "trace",
                URL,
                "--store",
                "http://127.0.0.1:1",
                "--fetcher",
                "http://127.0.0.1:1",
                "--kafka",
                "127.0.0.1:1");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains("Unknown")
                .contains("no Kafka broker answers at 127.0.0.1:1")
                .contains("the fetcher does not answer at http://127.0.0.1:1")
                .contains("no store answers at http://127.0.0.1:1");
    }

    @Test
    void asksForAToken_whereTheStoreWantsOne() {
        try (var store = FakeSite.start()) {
            store.on("/api/trace?url=https%3A%2F%2Fnews.example.org%2F1", Answer.status(401));

            assertThat(CommandRun.of("trace", URL, "--store", store.url("")).err())
                    .contains("PRESSWATCH_TOKEN");
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(CommandRun.of("trace", "file:///etc/passwd").code()).isEqualTo(ExitCode.USAGE);
    }
}
