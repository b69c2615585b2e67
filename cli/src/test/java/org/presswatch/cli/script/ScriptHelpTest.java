package org.presswatch.cli.script;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptHelpTest {

    private static final int USAGE = 2;

    @Test
    void listsTheCommands_withoutBuildingAnything() throws Exception {
        ScriptRun run = run("--help");

        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("Usage: presswatch COMMAND", "  up ", "  test ", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "build", "bench"})
    void explainsACommandOfItsOwn(String command) throws Exception {
        ScriptRun run = run(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("Usage: presswatch " + command, "Exit codes:");
    }

    @Test
    void refuses_noCommand() throws Exception {
        assertThat(run().code()).isEqualTo(USAGE);
    }

    @Test
    void refuses_aCommandThatDoesNotExist() throws Exception {
        ScriptRun run = run("nope");

        assertThat(run.code()).isEqualTo(USAGE);
        assertThat(run.output()).contains("there is no command 'nope'");
    }

    @Test
    void refuses_testsThatDoNotExist() throws Exception {
        assertThat(run("test", "nope").code()).isEqualTo(USAGE);
    }

    private static ScriptRun run(String... arguments) throws Exception {
        return ScriptRun.of(ScriptRun.SCRIPT, Path.of("/"), Map.of(), arguments);
    }
}
