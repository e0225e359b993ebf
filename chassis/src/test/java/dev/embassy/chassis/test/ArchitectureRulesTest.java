package dev.embassy.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("dev.embassy.planted");
    private static final JavaClasses CHASSIS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.embassy.chassis");

    static List<ArchRule> rules() {
        return ArchitectureRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesOnAPlantedViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheChassisItself(ArchRule rule) {
        assertThat(rule.evaluate(CHASSIS).getFailureReport().getDetails()).isEmpty();
    }
}
