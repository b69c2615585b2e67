package org.presswatch.fetcher.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presswatch.testkit.PostgresForTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupCommitIT {

    private static final int REFUSED = 113;
    private static final int DEADLY = 213;
    private static final int CONNECTIONS = 3;

    private final Database database = FetcherSchema.fresh();
    private final List<Integer> groups = new CopyOnWriteArrayList<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch all = new CountDownLatch(0);
    private final AgroalDataSource pool = pool();
    private final GroupCommit<Integer, String> commits =
            new GroupCommit<>(new Database(pool), "committer", this::store);

    @BeforeEach
    void makeTable() {
        database.update("CREATE TABLE stored (number integer CHECK (number <> 113))");
        commits.start();
    }

    @AfterEach
    void close() {
        commits.close();
        pool.close();
    }

    @Test
    void answersEachWithItsOwnResult_andTakesThoseWhoWaitTogether() throws Exception {
        List<Future<String>> results = commitAll(0, 100);
        for (int number = 0; number < 100; number++) {
            assertThat(results.get(number).get()).isEqualTo("stored " + number);
        }
        assertThat(stored()).hasSize(100).doesNotHaveDuplicates();
        assertThat(groups).hasSizeLessThan(100).allMatch(size -> size <= 32);
    }

    @Test
    void letsOneThatCannotBeStored_failAlone() throws Exception {
        List<Future<String>> results = commitAll(100, 132);
        assertThatThrownBy(results.get(REFUSED - 100)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DatabaseException.class);
        assertThatTheOthersAreStored(results, 100, REFUSED);
    }

    @Test
    void answersAll_whenOneDiesOfAnError() throws Exception {
        List<Future<String>> results = commitAll(200, 232);
        assertThatThrownBy(results.get(DEADLY - 200)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThatTheOthersAreStored(results, 200, DEADLY);
        awaitCommitTogether();
    }

    @Test
    void needsNoConnectionOfThePool() throws Exception {
        awaitCommitTogether();
        var others = new Database(pool);
        try (OpenSession second = others.open();
                OpenSession third = others.open()) {
            assertThat(pool.getMetrics().activeCount()).isEqualTo(CONNECTIONS);
            for (Future<String> result : commitAll(0, 40)) {
                assertThat(result.get()).startsWith("stored");
            }
            assertThat(threads).containsExactly("committer");
        }
    }

    @Test
    void goesOn_whenItsConnectionHasBroken() {
        awaitCommitTogether();
        database.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()",
                row -> row.getBoolean(1));
        assertThat(commits.commit(1)).isEqualTo("stored 1");
        awaitCommitTogether();
    }

    @Test
    void answersAlso_beforeItsBeginAndAfterItsEnd() {
        try (var others = new GroupCommit<Integer, String>(database, "another", this::store)) {
            assertThat(others.commit(1)).isEqualTo("stored 1");
            others.start();
            others.close();
            assertThat(others.commit(2)).isEqualTo("stored 2");
        }
        assertThat(stored()).containsExactly(1, 2);
    }

    private void assertThatTheOthersAreStored(List<Future<String>> results, int from, int failed) throws Exception {
        for (int number = from; number < from + results.size(); number++) {
            if (number != failed) {
                assertThat(results.get(number - from).get()).isEqualTo("stored " + number);
            }
        }
        assertThat(stored()).hasSize(results.size() - 1).doesNotHaveDuplicates();
    }

    /** Whoever comes before its connection is open goes alone. */
    private void awaitCommitTogether() {
        threads.clear();
        Awaitility.await().until(() -> {
            commits.commit(1_000);
            groups.clear();
            return threads.contains("committer");
        });
    }

    /** The first holds the transaction until all others wait. */
    private List<Future<String>> commitAll(int from, int to) {
        awaitCommitTogether();
        all = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = IntStream.range(from, to)
                    .mapToObj(number -> callers.submit(() -> commits.commit(number)))
                    .toList();
            all.countDown();
            return results;
        }
    }

    private List<String> store(Session session, List<Integer> numbers) throws SQLException {
        try {
            all.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        groups.add(numbers.size());
        threads.add(Thread.currentThread().getName());
        session.batch(
                "INSERT INTO stored VALUES (?)",
                numbers.stream().map(number -> new Object[] {number}).toList());
        if (numbers.contains(DEADLY)) {
            throw new StackOverflowError("as deep as a page may make it");
        }
        return numbers.stream().map(number -> "stored " + number).toList();
    }

    private List<Integer> stored() {
        return database.query("SELECT number FROM stored WHERE number < 1000 ORDER BY number", row -> row.getInt(1));
    }

    private AgroalDataSource pool() {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled()
                    .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                            .acquisitionTimeout(Duration.ofSeconds(20))
                            .validateOnBorrow(true)
                            .connectionValidator(io.agroal.api.configuration.AgroalConnectionPoolConfiguration
                                    .ConnectionValidator.defaultValidator())
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(FetcherSchema.urlOf(database))
                                    .principal(new NamePrincipal(PostgresForTests.USER))
                                    .credential(new SimplePassword(PostgresForTests.PASSWORD)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
