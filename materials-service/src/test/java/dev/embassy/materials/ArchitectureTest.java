package dev.embassy.materials;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.embassy.chassis.test.ArchitectureRules;
import dev.embassy.chassis.test.WrittenClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new WrittenClasses())
                    .importPackages("dev.embassy.materials");

    static List<ArchRule> rules() {
        return ArchitectureRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBuiltAsAllServicesAre(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void keepsItsCapabilitiesApart() {
        ApplicationModules.of(MaterialsApplication.class).verify();
    }
}
