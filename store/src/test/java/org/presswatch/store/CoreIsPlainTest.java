package org.presswatch.store;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.presswatch.store", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreIsPlainTest {

    @ArchTest
    static final ArchRule coreNeedsNeitherQuarkusNorKafka = noClasses()
            .that()
            .resideInAnyPackage("..write..", "..search..", "..read..", "..mark..", "..parquet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta..", "org.apache.kafka..");
}
