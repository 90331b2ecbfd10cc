package org.evenkeel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Imports go down only. */
class FloorsTest {
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("model", 0),
            Map.entry("data", 1),
            Map.entry("dataset", 2),
            Map.entry("world", 2),
            Map.entry("grading", 3),
            Map.entry("stats", 3),
            Map.entry("replay", 4),
            Map.entry("provider", 4),
            Map.entry("score", 5),
            Map.entry("proof", 5),
            Map.entry("report", 6),
            Map.entry("bundle", 6),
            Map.entry("interop", 6),
            Map.entry("validity", 6),
            Map.entry("leaderboard", 7),
            Map.entry("cli", 8),
            Map.entry("bench", 9));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // JMH writes these; nobody reads them
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages("org.evenkeel");

    @Test
    void aClassImportsItsOwnPackageAndLowerFloorsOnly() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass origin : CLASSES) {
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith("org.evenkeel")) {
                    continue;
                }
                String from = part(origin);
                String to = part(target);
                if (!from.equals(to) && FLOORS.get(to) >= FLOORS.get(from)) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageHasAFloor() {
        assertThat(CLASSES).isNotEmpty().allSatisfy(type -> assertThat(FLOORS).containsKey(part(type)));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.evenkeel.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theModelKnowsNothingButTheJdk() {
        ArchRuleDefinition.noClasses()
                .that(resideInAPackage("org.evenkeel.model.."))
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage("java..", "org.evenkeel.model..", "org.jspecify..")))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineExits() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.evenkeel.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    private static String part(JavaClass type) {
        String below = type.getPackageName().substring("org.evenkeel.".length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
