package org.presswatch.classifier.report;

import org.junit.jupiter.api.Test;
import org.presswatch.classifier.Config;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictReportTest {

    private static final String TITLE = "Police detain two reporters";

    @Test
    void marksTheWordsWithTheirRoles() {
        assertThat(report(false, TITLE))
                .contains("media-pressure  0.", "title: [Police|actor] [detain|action] two [reporters|target]");
    }

    @Test
    void marksThemInColour_onATerminal() {
        assertThat(report(true, TITLE)).contains("\u001b[1;33mPolice\u001b[0m");
    }

    @Test
    void tellsTheFacts() {
        assertThat(report(false, TITLE)).containsPattern("fact  detain +Police -> reporters  \\[in-force]");
    }

    @Test
    void saysWhenThereIsNoTopic() {
        assertThat(report(false, "Rain tomorrow")).startsWith("no topic");
    }

    @Test
    void letsNoTextSteerTheTerminal() {
        assertThat(report(false, "Police detain two\u001b[2J reporters")).doesNotContain("\u001b");
    }

    private static String report(boolean colours, String title) {
        return new VerdictReport(colours)
                .render(title, null, "", Config.classifier().classify(title, null, "", "en"));
    }
}
