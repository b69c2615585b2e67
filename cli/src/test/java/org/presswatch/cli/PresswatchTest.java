package org.presswatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class PresswatchTest {

    @ParameterizedTest
    @MethodSource("everyCommand")
    void explainsItself_atEveryLevel(String command) {
        String[] arguments = (command + " --help").strip().split(" ");

        assertThat(Presswatch.run(arguments)).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void refuses_anOptionThatDoesNotExist(String command) {
        String[] arguments = (command + " --nope").strip().split(" ");

        assertThat(Presswatch.run(arguments)).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nope"})
    void refuses_aCommandThatDoesNotExist(String command) {
        String[] arguments = command.isEmpty() ? new String[0] : new String[] {command};

        assertThat(Presswatch.run(arguments)).isEqualTo(ExitCode.USAGE);
    }

    static List<String> everyCommand() {
        return commandsBelow(Presswatch.commands(), "").toList();
    }

    private static Stream<String> commandsBelow(CommandLine command, String path) {
        var below = new ArrayList<>(command.getSubcommands().entrySet());
        return Stream.concat(
                Stream.of(path),
                below.stream().flatMap(sub -> commandsBelow(sub.getValue(), (path + " " + sub.getKey()).strip())));
    }
}
