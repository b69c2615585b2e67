package org.presswatch.fetcher.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GroupCommitIT {

    private final Database database = FetcherSchema.fresh();
    private final List<Integer> groups = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);

    @BeforeEach
    void makeTable() {
        database.update("CREATE TABLE stored (number integer CHECK (number <> 113))");
    }

    @Test
    void answersEachWithItsOwnResult_andTakesThoseWhoWaitTogether() throws Exception {
        var commits = new GroupCommit<Integer, String>(database, this::store);
        List<Future<String>> results = commitAll(commits, 0, 100);
        for (int number = 0; number < 100; number++) {
            assertThat(results.get(number).get()).isEqualTo("stored " + number);
        }
        assertThat(stored()).hasSize(100);
        assertThat(groups).hasSizeLessThan(100).allMatch(size -> size <= 32);
    }

    @Test
    void letsOneThatCannotBeStored_failAlone() throws Exception {
        var commits = new GroupCommit<Integer, String>(database, this::store);
        List<Future<String>> results = commitAll(commits, 100, 132);
        assertThatThrownBy(results.get(13)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DatabaseException.class);
        for (int number = 100; number < 132; number++) {
            if (number != 113) {
                assertThat(results.get(number - 100).get()).isEqualTo("stored " + number);
            }
        }
        assertThat(stored()).hasSize(31).doesNotHaveDuplicates();
    }

    /** The first holds the transaction until all others wait. */
    private List<Future<String>> commitAll(GroupCommit<Integer, String> commits, int from, int to) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> results = IntStream.range(from, to)
                    .mapToObj(number -> threads.submit(() -> commits.commit(number)))
                    .toList();
            first.countDown();
            return results;
        }
    }

    private List<String> store(Session session, List<Integer> numbers) throws SQLException {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        groups.add(numbers.size());
        session.batch(
                "INSERT INTO stored VALUES (?)",
                numbers.stream().map(number -> new Object[] {number}).toList());
        return numbers.stream().map(number -> "stored " + number).toList();
    }

    private List<Integer> stored() {
        return database.query("SELECT number FROM stored", row -> row.getInt(1));
    }
}
