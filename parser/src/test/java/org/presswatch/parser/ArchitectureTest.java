package org.presswatch.parser;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.presswatch.parser", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule extractionIsAPlainLibrary = noClasses()
            .that()
            .resideInAnyPackage("org.presswatch.parser.extract..", "org.presswatch.parser.eval..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "org.presswatch.stage..",
                    "org.presswatch.events.kafka..",
                    "org.presswatch.parser.service..");
}
