package dev.embassy.recognition;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.embassy.chassis.test.ArchitectureRules;
import dev.embassy.chassis.test.WrittenClasses;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "dev.embassy.recognition", importOptions = WrittenClasses.class)
class ArchitectureTest {

    @ArchTest
    static void isBuiltAsTheProjectBuildsServices(JavaClasses classes) {
        ArchitectureRules.ALL.forEach(rule -> rule.check(classes));
    }

    @Test
    void capabilitiesKeepTheirBoundaries() {
        ApplicationModules.of(RecognitionApplication.class).verify();
    }
}
