package org.presswatch.cli.testrun;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class TestReportsTest {

    private static final int MAVEN_OK = 0;
    private static final int MAVEN_FAILED = 1;

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void countsUnitAndIntegrationTests_ofAllModules() throws Exception {
        write("parser", "surefire-reports", suite(5, 0, 0, ""));
        write("store", "failsafe-reports", suite(7, 0, 0, ""));

        assertThat(summarise(MAVEN_OK)).isZero();
        assertThat(lines()).containsExactly("12 passed, 0 failed");
    }

    @Test
    void saysWhatWasSkipped_andWhy() throws Exception {
        write("store", "failsafe-reports", suite(2, 0, 1, """
                <testcase name="showsTheNewest" classname="org.presswatch.store.PageIT">
                  <skipped message="no Chromium is installed"/>
                </testcase>"""));

        assertThat(summarise(MAVEN_OK)).isZero();
        assertThat(lines())
                .containsExactly(
                        "Skipped, no Chromium is installed: PageIT.showsTheNewest", "1 passed, 0 failed, 1 skipped");
    }

    @Test
    void failsWithTheTests() throws Exception {
        write("parser", "surefire-reports", suite(5, 2, 0, ""));

        assertThat(summarise(MAVEN_FAILED)).isEqualTo(1);
        assertThat(lines()).containsExactly("3 passed, 2 failed");
    }

    @Test
    void countsABrokenBuild_asAFailure() throws Exception {
        write("parser", "surefire-reports", suite(5, 0, 0, ""));

        assertThat(summarise(MAVEN_FAILED)).isEqualTo(1);
        assertThat(lines().getLast()).isEqualTo("5 passed, 1 failed");
    }

    @Test
    void leavesOutOlderReports() throws Exception {
        Path old = write("parser", "surefire-reports", suite(5, 2, 0, ""));
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

        assertThat(summarise(MAVEN_OK)).isZero();
        assertThat(lines()).containsExactly("0 passed, 0 failed");
    }

    private int summarise(int mavenCode) throws Exception {
        var reports = new TestReports();
        reports.readAll(home, 1);
        return reports.summarise(mavenCode, new PrintStream(out, true, UTF_8));
    }

    private List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }

    private Path write(String module, String folder, String xml) throws Exception {
        Path directory =
                Files.createDirectories(home.resolve(module).resolve("target").resolve(folder));
        return Files.writeString(directory.resolve("TEST-Some.xml"), xml);
    }

    private static String suite(int tests, int failures, int skipped, String cases) {
        return "<testsuite tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">%s</testsuite>"
                .formatted(tests, failures, skipped, cases);
    }
}
