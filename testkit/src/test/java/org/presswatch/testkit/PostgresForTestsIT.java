package org.presswatch.testkit;

import java.sql.DriverManager;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresForTestsIT {

    @Test
    void givesEachCallerAnEmptyDatabase_ofTheVersionWeShip() throws Exception {
        String first = PostgresForTests.freshDatabase();

        assertThat(first).isNotEqualTo(PostgresForTests.freshDatabase());
        try (var connection = DriverManager.getConnection(first, PostgresForTests.USER, PostgresForTests.PASSWORD)) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }
}
