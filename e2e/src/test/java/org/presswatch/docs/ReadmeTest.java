package org.presswatch.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {

    private static final Path ROOT = Repository.root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

    @Test
    void showsTheSubscriber_thatTheBuildCompiles() throws Exception {
        String source = Files.readString(ROOT.resolve("e2e/src/test/java/org/presswatch/docs/Subscriber.java"));

        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains(source.substring(source.indexOf("import")).strip());
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.presswatch/"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksOnlyToWhatExists(Path page) throws Exception {
        List<String> links = LINK.matcher(Files.readString(page))
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(2).replaceAll("[#)].*", ""))
                .filter(link -> !link.contains(":"))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
}
