package org.presswatch.e2e;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.presswatch.demo.article.DemoArticles;
import org.presswatch.demo.article.Expected;
import org.presswatch.docs.Repository;
import org.presswatch.events.ArticleClassified;
import org.presswatch.local.FreePorts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The whole line in containers, several replicas of the stages; it needs a container engine and is asked for. */
@EnabledIfSystemProperty(
        named = "presswatch.compose",
        matches = "true",
        disabledReason = "needs a container engine: ./presswatch test compose")
class ComposeIT {

    private static final Map<String, Integer> REPLICAS = Map.of("fetcher", 2, "parser", 3, "classifier", 2, "store", 1);
    private static final Expected EXPECTED = DemoArticles.expected();
    private static final int PAGE_PORT = FreePorts.any();
    private static final int KAFKA_PORT = FreePorts.any();

    private static Compose compose;

    @BeforeAll
    static void startAndWaitUntilAllIsStored() {
        assertThat(Compose.engineAnswers()).as("a container engine answers").isTrue();
        compose = new Compose(
                Repository.root(),
                "presswatch-e2e-" + ProcessHandle.current().pid(),
                List.of("docker-compose.yml", "docker-compose.demo.yml"),
                Map.of(
                        "PRESSWATCH_PORT", Integer.toString(PAGE_PORT),
                        "PRESSWATCH_KAFKA_PORT", Integer.toString(KAFKA_PORT),
                        // The older builder is the one that every engine has.
                        "DOCKER_BUILDKIT", "0"));
        // The demo's few pages are done in a moment: a replica that came after them would have nothing to do.
        compose.up("--scale", "parser=3", "--scale", "classifier=2", "parser", "classifier", "store");
        awaitMembers("presswatch-parser", "presswatch-classifier");
        compose.up("--scale", "fetcher=2", "--scale", "parser=3", "--scale", "classifier=2");
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(store().articles("")).hasSize(EXPECTED.storedArticles()));
    }

    @AfterAll
    static void end() {
        if (compose != null) {
            System.out.println(compose.logs());
            compose.close();
        }
    }

    @Test
    void storesEachDemoArticleOnce_withTheRightCountOfEachTopic() {
        assertThat(store().articles(""))
                .extracting(article -> article.path("url").asText())
                .doesNotHaveDuplicates();
        EXPECTED.topicCounts().forEach((topic, count) -> {
            assertThat(store().articles("topic=" + topic)).as(topic).hasSize(count);
            assertThat(subscribedIds(topic)).as(topic).hasSize(count);
        });
    }

    @Test
    void givesEveryReplicaWork() {
        assertThat(workOf("parser", "parser_pages_done_total")).hasSize(3).allMatch(done -> done > 0);
        assertThat(workOf("classifier", "classifier_articles_done_total"))
                .hasSize(2)
                .allMatch(done -> done > 0);
        // One replica at a time speaks to a host, and the demo site is one: the other gets a later turn.
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(workOf("fetcher", "fetcher_feeds_polled_total"))
                        .hasSize(2)
                        .allMatch(done -> done > 0));
    }

    @Test
    void runsTheServices_asAnOrdinaryUserInAReadOnlySystem() {
        REPLICAS.keySet()
                .forEach(service -> assertThat(compose.containers(service))
                        .hasSize(REPLICAS.get(service))
                        .allSatisfy(container -> {
                            assertThat(compose.inspect(container, "{{.Config.User}}"))
                                    .isEqualTo("10001:10001");
                            assertThat(compose.inspect(container, "{{.HostConfig.ReadonlyRootfs}}"))
                                    .isEqualTo("true");
                            assertThat(compose.inspect(container, "{{.HostConfig.CapDrop}}"))
                                    .contains("ALL");
                            assertThat(compose.inspect(container, "{{.HostConfig.Memory}}"))
                                    .isNotEqualTo("0");
                            assertThat(compose.inspect(container, "{{.State.Health.Status}}"))
                                    .isEqualTo("healthy");
                            assertThat(compose.inspect(container, "{{.RestartCount}}"))
                                    .isEqualTo("0");
                        }));
    }

    @Test
    void publishesOnlyThePageAndKafka_onThisMachineAlone() {
        for (String service : List.of("fetcher", "parser", "classifier", "postgres")) {
            assertThat(publishedPorts(service)).as(service).isEmpty();
        }
        assertThat(publishedPorts("store")).containsExactly("127.0.0.1:" + PAGE_PORT);
        assertThat(publishedPorts("kafka")).containsExactly("127.0.0.1:" + KAFKA_PORT);
    }

    /** Until every replica of these services has its share of the partitions. */
    private static void awaitMembers(String... groups) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + KAFKA_PORT))) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(admin.describeConsumerGroups(List.of(groups))
                                    .all()
                                    .get()
                                    .values())
                            .allSatisfy(group -> assertThat(group.members())
                                    .hasSize(REPLICAS.get(group.groupId().replace("presswatch-", "")))
                                    .noneMatch(member -> member.assignment()
                                            .topicPartitions()
                                            .isEmpty())));
        }
    }

    private static Set<String> publishedPorts(String service) {
        String template = "{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}}:{{.HostPort}} {{end}}{{end}}";
        return compose.containers(service).stream()
                .flatMap(container ->
                        List.of(compose.inspect(container, template).split(" ")).stream())
                .filter(port -> !port.isBlank())
                .collect(toSet());
    }

    private static List<Double> workOf(String service, String counter) {
        return compose.containers(service).stream()
                .map(container -> StoreClient.sumOf(compose.get(container, "/q/metrics"), counter, ""))
                .toList();
    }

    private static Set<String> subscribedIds(String topic) {
        return EveryRecord.of("localhost:" + KAFKA_PORT, "articles." + topic).events(ArticleClassified.class).stream()
                .map(ArticleClassified::key)
                .collect(toSet());
    }

    private static StoreClient store() {
        return new StoreClient(URI.create("http://127.0.0.1:" + PAGE_PORT));
    }
}
