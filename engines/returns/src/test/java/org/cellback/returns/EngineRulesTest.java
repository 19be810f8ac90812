package org.cellback.returns;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rule 1 of the house: one door, a public {@code api}, everything else internal, no clock. */
@AnalyzeClasses(packages = "org.cellback.returns", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineRulesTest {
    @ArchTest
    static final ArchRule apiKnowsNoInternals = noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..internal..");

    @ArchTest
    static final ArchRule onlyOwnCodeAndNumerics = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.cellback.returns..",
                    "org.cellback.budget..",
                    "java..",
                    "org.jspecify..",
                    "org.hipparchus..",
                    "org.apache.commons..");

    @ArchTest
    static final ArchRule noClock = noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
