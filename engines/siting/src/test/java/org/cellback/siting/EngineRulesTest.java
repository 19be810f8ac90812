package org.cellback.siting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rule 1 of the house: one door, a public {@code api}, everything else internal, no clock; and a checker of its own. */
@AnalyzeClasses(packages = "org.cellback.siting", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineRulesTest {
    @ArchTest
    static final ArchRule apiKnowsNoInternals = noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule onlyOwnCodeAndBudget = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellback.siting..",
                    "org.cellback.budget..",
                    "org.cellback.geo..",
                    "com.google.ortools..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule checkerSharesNothingWithTheSolver = classes()
            .that()
            .resideInAPackage("..internal.check..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("..siting.internal.check..", "..siting.api..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
