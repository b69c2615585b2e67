package org.presswatch.fetcher;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.presswatch.fetcher", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule core_knows_neither_quarkus_nor_kafka = noClasses()
            .that()
            .resideOutsideOfPackages("..fetcher", "..fetcher.run", "..fetcher.emit", "..fetcher.api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "org.apache.kafka..", "jakarta..");

    @ArchTest
    static final ArchRule reading_feeds_needs_no_network_and_no_database = noClasses()
            .that()
            .resideInAnyPackage("..fetcher.feed..", "..fetcher.listing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..fetcher.http", "..fetcher.db", "java.sql..", "org.apache.hc..");
}
