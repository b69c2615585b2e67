package org.presswatch.classifier;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.presswatch.classifier", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule coreKnowsNeitherQuarkusNorKafka = noClasses()
            .that()
            .resideOutsideOfPackage("..classifier.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "org.apache.kafka..", "jakarta..", "io.smallrye..");

    @ArchTest
    static final ArchRule coreDoesNotKnowTheService = noClasses()
            .that()
            .resideOutsideOfPackage("..classifier.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..classifier.service..");
}
