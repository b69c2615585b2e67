package org.presswatch.local.line;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TopicIdsTest {

    @TempDir
    Path directory;

    @Test
    void namesTheTopicFiles_andNothingElse() throws Exception {
        for (String name : new String[] {"media-pressure.yaml", "elections.yaml", "README.md", "old.yaml.bak"}) {
            Files.createFile(directory.resolve(name));
        }

        assertThat(TopicIds.in(directory)).containsExactly("elections", "media-pressure");
    }

    @Test
    void isEmpty_withoutTheDirectory() {
        assertThat(TopicIds.in(directory.resolve("none"))).isEmpty();
    }
}
