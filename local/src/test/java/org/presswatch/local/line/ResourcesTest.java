package org.presswatch.local.line;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResourcesTest {

    private final List<String> closed = new ArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void closesTheNewestFirst() {
        resources.own(() -> closed.add("database"));
        resources.own(() -> closed.add("services"));

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("services", "database");
    }

    @Test
    void closesTheRest_whenOneFails() {
        resources.own(() -> closed.add("database"));
        resources.own(() -> {
            throw new IllegalStateException("stuck");
        });

        assertThatThrownBy(resources::close).hasMessage("stuck");
        assertThat(closed).containsExactly("database");
    }

    @Test
    void closesAtOnce_whatComesAfterTheEnd() {
        resources.close();

        assertThatThrownBy(() -> resources.own(() -> closed.add("late"))).isInstanceOf(CancellationException.class);
        assertThat(closed).containsExactly("late");
    }
}
