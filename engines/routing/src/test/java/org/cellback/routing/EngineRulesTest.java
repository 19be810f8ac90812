package org.cellback.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rule 1 of the house: one door, a public {@code api}, everything else internal, no clock. */
@AnalyzeClasses(packages = "org.cellback.routing", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineRulesTest {
    @ArchTest
    static final ArchRule apiKnowsNoInternals = noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule onlyOwnCodeGeoAndBudget = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellback.routing..",
                    "org.cellback.geo.api..",
                    "org.cellback.geo",
                    "org.cellback.budget..",
                    "java..",
                    "org.jspecify..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule checkerSharesNothingWithTheSearch = noClasses()
            .that()
            .resideInAPackage("..internal.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..internal.search..", "..internal.model..", "..internal.result..");

    @ArchTest
    static final ArchRule jacksonOnlyInFormats = noClasses()
            .that()
            .resideOutsideOfPackage("..formats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..");
}
