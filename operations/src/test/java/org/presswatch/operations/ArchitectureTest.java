package org.presswatch.operations;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.presswatch.operations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule itIsAPlainLibraryOnKafkasClients = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "io.micrometer..",
                    "jakarta..",
                    "org.presswatch.stage.loop..",
                    "org.presswatch.stage.run..",
                    "org.presswatch.stage.settings..");

    @ArchTest
    static final ArchRule theBrokerKnowsNothingOfWhatIsDoneWithIt = noClasses()
            .that()
            .resideInAPackage("org.presswatch.operations.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.presswatch.operations.letters..",
                    "org.presswatch.operations.reprocess..",
                    "org.presswatch.operations.trace..");

    @ArchTest
    static final ArchRule itsPartsStandInNoCircle =
            slices().matching("org.presswatch.operations.(*)..").should().beFreeOfCycles();
}
