package org.cellback.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which rooms of planning know which. */
@AnalyzeClasses(packages = "org.cellback.planning", importOptions = ImportOption.DoNotIncludeTests.class)
class PlanningRulesTest {
    @ArchTest
    static final ArchRule checksShareNothingWithTheSolvers = classes()
            .that()
            .resideInAPackage("org.cellback.planning.checks")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellback.planning.checks",
                    "org.cellback.planning.plan",
                    "org.cellback.planning.scenario",
                    "org.cellback.geo.api",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule thePlanIsPlainData = classes()
            .that()
            .resideInAPackage("org.cellback.planning.plan")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.cellback.planning.plan", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheStudyRunsEngines = noClasses()
            .that()
            .resideOutsideOfPackage("org.cellback.planning.study")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellback.returns..",
                    "org.cellback.siting..",
                    "org.cellback.routing..",
                    "org.cellback.carbon..");
}
