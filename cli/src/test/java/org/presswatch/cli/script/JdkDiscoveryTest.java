package org.presswatch.cli.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JdkDiscoveryTest {

    private static final int ENVIRONMENT = 3;

    @TempDir
    Path directory;

    private Path home;
    private FakeMachine machine;

    @BeforeEach
    void copyTheScript() throws IOException {
        home = Files.createDirectories(directory.resolve("project"));
        Files.copy(ScriptRun.SCRIPT, home.resolve("presswatch"));
        Files.createFile(home.resolve("pom.xml"));
        machine = new FakeMachine(directory.resolve("machine"));
    }

    @Test
    void passesOver_whatIsTooOld() throws Exception {
        machine.addMaven("3.9.9");
        machine.addJdk("a-17", "17.0.15");
        Path wanted = machine.addJdk("b-25", "25.0.1");

        assertThat(build(Map.of()).code()).isZero();
        assertThat(buildLog()).contains("built with " + wanted);
    }

    @Test
    void asksJavaItself_withoutReleaseFile() throws Exception {
        machine.addMaven("3.8.7");
        Path wanted = machine.addTalkingJdk("talking", "26.0.1");

        assertThat(build(Map.of()).code()).isZero();
        assertThat(buildLog()).contains("built with " + wanted);
    }

    @Test
    void prefersJavaHome_whereItIsNewEnough() throws Exception {
        machine.addMaven("3.9.9");
        machine.addJdk("a-25", "25");
        Path wanted = machine.addJdk("z-27", "27-ea");

        build(Map.of("JAVA_HOME", wanted.toString()));

        assertThat(buildLog()).contains("built with " + wanted);
    }

    @Test
    void passesOver_aJavaHomeThatIsTooOld() throws Exception {
        machine.addMaven("3.9.9");
        Path old = machine.addJdk("a-17", "17.0.1");
        Path wanted = machine.addJdk("b-25", "25");

        build(Map.of("JAVA_HOME", old.toString()));

        assertThat(buildLog()).contains("built with " + wanted);
    }

    @Test
    void saysWhatToInstall_withoutJdk() throws Exception {
        machine.addMaven("3.9.9");
        machine.addJdk("a-21", "21.0.8");

        ScriptRun run = build(Map.of());

        assertThat(run.code()).isEqualTo(ENVIRONMENT);
        assertThat(run.output()).contains("no JDK 25 or newer was found").contains("JAVA_HOME");
    }

    @Test
    void saysWhatToInstall_withoutMaven() throws Exception {
        machine.addJdk("a-25", "25");

        ScriptRun run = build(Map.of());

        assertThat(run.code()).isEqualTo(ENVIRONMENT);
        assertThat(run.output()).contains("mvn is not on the PATH");
    }

    @Test
    void refusesAnOldMaven() throws Exception {
        machine.addMaven("3.6.3");
        machine.addJdk("a-25", "25");

        ScriptRun run = build(Map.of());

        assertThat(run.code()).isEqualTo(ENVIRONMENT);
        assertThat(run.output()).contains("Maven 3.6 is too old");
    }

    @Test
    void buildsNothing_whenNothingChanged() throws Exception {
        machine.addMaven("3.9.9");
        machine.addJdk("a-25", "25");
        build(Map.of());

        ScriptRun second = build(Map.of());

        assertThat(second.code()).isZero();
        assertThat(second.output()).isEmpty();
    }

    @Test
    void findsItsProject_throughALinkFromElsewhere() throws Exception {
        machine.addMaven("3.9.9");
        machine.addJdk("a-25", "25");
        Path link = Files.createSymbolicLink(directory.resolve("pw"), Path.of("project", "presswatch"));

        ScriptRun run = ScriptRun.of(link, Path.of("/"), machine.environment(), "build");

        assertThat(run.code()).isZero();
        assertThat(home.resolve("target/presswatch-build.log")).exists();
    }

    private ScriptRun build(Map<String, String> more) throws Exception {
        var environment = new HashMap<>(machine.environment());
        environment.putAll(more);
        return ScriptRun.of(home.resolve("presswatch"), home, environment, "build");
    }

    private String buildLog() throws IOException {
        return Files.readString(home.resolve("target/presswatch-build.log"));
    }
}
